package org.mingjing.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An attribute was asked for as one type and holds another; no value is converted, but for days and instants written as ISO text. */
public final class WrongAttributeType extends IllegalArgumentException {

    public WrongAttributeType(String name, String wanted, Object value) {
        super("attribute '" + name + "' is asked for as " + wanted + ", but is " + kind(value) + ": " + Faults.shown(value));
    }

    private static String kind(Object value) {
        return value instanceof String ? "a text"
                : value instanceof Number ? "a number"
                : value instanceof Boolean ? "true or false"
                : value instanceof Instant ? "an instant"
                : value instanceof LocalDate ? "a date"
                : value instanceof List ? "a list" : "of another kind";
    }
}
