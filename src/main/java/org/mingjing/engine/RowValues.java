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
        throw AssessmentFailed.of("engine.output-no-text", String.valueOf(value), output);
    }

    public static @Nullable BigDecimal number(Map<String, Object> row, String output) {
        Object value = row.get(output);
        if (value == null || value instanceof BigDecimal) {
            return (BigDecimal) value;
        }
        throw AssessmentFailed.of("engine.output-no-number", String.valueOf(value), output);
    }

    public static int whole(Map<String, Object> row, String output, int otherwise) {
        BigDecimal value = number(row, output);
        try {
            return value == null ? otherwise : value.intValueExact();
        } catch (ArithmeticException e) {
            throw AssessmentFailed.of("engine.output-no-whole", String.valueOf(value), output);
        }
    }
}
