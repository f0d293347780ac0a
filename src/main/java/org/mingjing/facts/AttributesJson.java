package org.mingjing.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/**
 * Typed attributes as JSON. Text, integers, booleans and lists are written as such; a decimal, an instant or a date
 * is written as an object with one key that names its type, for instance <code>{"decimal":"12.50"}</code>.
 */
final class AttributesJson {

    private static final List<String> TYPES = List.of("decimal", "instant", "date");
    private static final List<String> TYPES_SHOWN = TYPES.stream().map(type -> "{\"" + type + "\":…}").toList();

    private AttributesJson() {}

    static void write(CanonicalText out, Attributes attributes) {
        out.open();
        attributes.asMap().forEach((name, value) -> write(out.name(name), value));
        out.close();
    }

    private static void write(CanonicalText out, Object value) {
        if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof Long whole) {
            out.integer(whole);
        } else if (value instanceof Boolean truth) {
            out.bool(truth);
        } else if (value instanceof BigDecimal decimal) {
            out.open().name("decimal").text(decimal.toPlainString()).close();
        } else if (value instanceof Instant instant) {
            out.open().name("instant").instant(instant).close();
        } else if (value instanceof LocalDate date) {
            out.open().name("date").text(date.toString()).close();
        } else {
            out.openList();
            ((List<?>) value).forEach(item -> write(out, item));
            out.closeList();
        }
    }

    /** Makes attributes of the values of an object; those that cannot be taken are left out after a sentence about each. */
    static Attributes of(Map<String, @Nullable Object> object, List<Sentence> faults) {
        TreeMap<String, Object> values = new TreeMap<>();
        object.forEach((name, given) -> {
            if (given == null) {
                return;
            }
            try {
                Recordable.text(Place.ATTRIBUTE_NAME, name);
                values.put(name, Attributes.recordable(name, value(name, given)));
            } catch (WrongInput e) {
                faults.add(e.sentence());
            }
        });
        return Attributes.ofRecordable(values);
    }

    private static Object value(String name, @Nullable Object given) {
        if (given instanceof Map<?, ?> object) {
            return typed(name, object);
        }
        if (given instanceof List<?> list) {
            return list.stream().map(item -> value(name, item)).toList();
        }
        if (given instanceof BigInteger large) {
            return new BigDecimal(large);
        }
        if (given == null) {
            throw unknownType(name, null);
        }
        return given;
    }

    private static Object typed(String name, Map<?, ?> object) {
        Map.Entry<?, ?> only = object.size() == 1 ? object.entrySet().iterator().next() : null;
        if (only == null || !(only.getValue() instanceof String text) || !TYPES.contains(only.getKey())) {
            throw unknownType(name, object);
        }
        Object value = switch ((String) only.getKey()) {
            case "decimal" -> decimal(text);
            case "instant" -> Iso.instant(text);
            default -> Iso.day(text);
        };
        if (value == null) {
            throw WrongInput.of("facts.attribute-unreadable", Faults.shown(name), JsonValues.shown(object));
        }
        return value;
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static WrongInput unknownType(String name, @Nullable Object value) {
        return WrongInput.of("facts.attribute-type", Faults.shown(name), JsonValues.shown(value), TYPES_SHOWN);
    }
}
