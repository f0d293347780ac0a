package org.mingjing.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.WrongInput;

/**
 * Typed attributes by name, in name order. A value is a text ({@link String}), integer ({@link Long} below
 * 2<sup>53</sup>), decimal ({@link BigDecimal}), {@link Boolean}, {@link Instant}, {@link LocalDate}, or a {@link List}
 * of these. Every value can be recorded and is read back equal.
 */
public final class Attributes {

    private static final Attributes NONE = new Attributes(new TreeMap<>());

    private final SortedMap<String, Object> values;

    private Attributes(SortedMap<String, Object> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    public static Attributes none() {
        return NONE;
    }

    /**
     * Copies the given values. Integers become {@code Long}, or decimals if some reader of JSON would round them;
     * instants are cut to the millisecond.
     *
     * @throws IllegalArgumentException naming an attribute whose value has no allowed type or cannot be recorded
     */
    public static Attributes of(Map<String, ?> values) {
        if (values.isEmpty()) {
            return NONE;
        }
        TreeMap<String, Object> copy = new TreeMap<>();
        values.forEach((name, value) -> copy.put(Recordable.text(Place.ATTRIBUTE_NAME, name), recordable(name, value)));
        return new Attributes(copy);
    }

    /** Of values that are known to be recordable; not to be changed afterwards. */
    static Attributes ofRecordable(TreeMap<String, Object> values) {
        return values.isEmpty() ? NONE : new Attributes(values);
    }

    /** @throws IllegalArgumentException if the value has no allowed type or cannot be recorded */
    static Object recordable(String name, @Nullable Object value) {
        if (value instanceof String text) {
            return Recordable.isUsual(text) ? text : Recordable.text(Place.attribute(name), text);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return integer(((Number) value).longValue());
        }
        if (value instanceof BigDecimal decimal) {
            return Recordable.decimal(Place.attribute(name), decimal);
        }
        if (value instanceof Instant instant) {
            return Recordable.instant(Place.attribute(name), instant.truncatedTo(ChronoUnit.MILLIS));
        }
        if (value instanceof LocalDate date) {
            return Recordable.date(Place.attribute(name), date);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> recordable(name, item)).toList();
        }
        if (value instanceof Boolean) {
            return value;
        }
        throw WrongInput.of("facts.attribute-not-allowed", Faults.shown(name), value == null ? "null" : value.getClass().getSimpleName());
    }

    private static Object integer(long value) {
        boolean exact = value <= Recordable.INTEGER_MAX && value >= -Recordable.INTEGER_MAX;
        return exact ? (Object) value : BigDecimal.valueOf(value);
    }

    public SortedMap<String, Object> asMap() {
        return values;
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** The text, or null if absent. @throws WrongAttributeType if the value is of another type */
    public @Nullable String text(String name) {
        return as(name, String.class, "facts.type-text");
    }

    /** The instant, also one that is written as text in ISO 8601 with its offset; null if absent. */
    public @Nullable Instant instant(String name) {
        Instant written = values.get(name) instanceof String text ? IsoText.instant(text) : null;
        return written != null ? written : as(name, Instant.class, "facts.type-instant");
    }

    /** The day, also one that is written as text in ISO 8601; null if absent. */
    public @Nullable LocalDate date(String name) {
        LocalDate written = values.get(name) instanceof String text ? IsoText.day(text) : null;
        return written != null ? written : as(name, LocalDate.class, "facts.type-date");
    }

    public @Nullable Boolean bool(String name) {
        return as(name, Boolean.class, "facts.type-truth");
    }

    public @Nullable List<?> list(String name) {
        return as(name, List.class, "facts.type-list");
    }

    /** The number as a decimal, whether it came as integer or decimal, or null if absent. */
    public @Nullable BigDecimal decimal(String name) {
        return values.get(name) instanceof Long whole
                ? BigDecimal.valueOf(whole)
                : as(name, BigDecimal.class, "facts.type-number");
    }

    private <T> @Nullable T as(String name, Class<T> type, String wanted) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!type.isInstance(value)) {
            throw new WrongAttributeType(name, wanted, value);
        }
        return type.cast(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attributes that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
