package org.mingjing.engine;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed reading of the outputs of a table row. */
public final class RowValues {

    private RowValues() {}

    public static String text(Map<String, Object> row, String output, String otherwise) {
        Object value = row.get(output);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof String text) {
            return text;
        }
        throw new AssessmentFailed("A table gives " + value + " as '" + output + "', which must be a text.");
    }

    public static @Nullable BigDecimal number(Map<String, Object> row, String output) {
        Object value = row.get(output);
        if (value == null || value instanceof BigDecimal) {
            return (BigDecimal) value;
        }
        throw new AssessmentFailed("A table gives " + value + " as '" + output + "', which must be a number.");
    }

    public static int whole(Map<String, Object> row, String output, int otherwise) {
        BigDecimal value = number(row, output);
        try {
            return value == null ? otherwise : value.intValueExact();
        } catch (ArithmeticException e) {
            throw new AssessmentFailed("A table gives " + value + " as '" + output + "', which must be a whole number.");
        }
    }
}
