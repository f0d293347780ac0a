package org.mingjing.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Typed attributes as JSON. Text, integers, booleans and lists are written as such; a decimal, an instant or a date
 * is written as an object with one key that names its type, for instance <code>{"decimal":"12.50"}</code>.
 */
final class AttributesJson {

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

    /** Reads an object of attributes; those that cannot be read are left out after a sentence about each. */
    static Attributes fromTree(JsonNode object, Consumer<String> wrong) {
        Map<String, Object> values = new TreeMap<>();
        object.properties().stream().filter(entry -> !entry.getValue().isNull()).forEach(entry -> {
            try {
                String name = Recordable.text("The name of an attribute", entry.getKey());
                values.put(name, Attributes.recordable(name, value(name, entry.getValue())));
            } catch (IllegalArgumentException e) {
                wrong.accept(e.getMessage());
            }
        });
        return Attributes.of(values);
    }

    private static Object value(String name, JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber() && node.canConvertToLong()) {
            return node.longValue();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(value(name, item)));
            return items;
        }
        return tagged(name, node);
    }

    private static Object tagged(String name, JsonNode node) {
        try {
            if (node.size() == 1 && node.path("decimal").isString()) {
                return new BigDecimal(node.get("decimal").stringValue());
            }
            if (node.size() == 1 && node.path("instant").isString()) {
                return IsoInstant.parse(node.get("instant").stringValue());
            }
            if (node.size() == 1 && node.path("date").isString()) {
                return LocalDate.parse(node.get("date").stringValue());
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("Attribute '" + name + "' cannot be read: " + Faults.shown(node) + ".");
        }
        throw new IllegalArgumentException("Attribute '" + name + "' has no known type: " + Faults.shown(node)
                + ". Write a text, number, boolean or list, or {\"decimal\":…}, {\"instant\":…}, {\"date\":…}.");
    }
}
