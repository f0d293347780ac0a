package org.mingjing.score;

import java.math.BigDecimal;
import java.util.Map;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.texts.Sentence;

/** A row a scoring table answered; an output that is missing or of another type is an error of the table. */
record ScoringRow(String decision, Map<String, Object> outputs) {

    BigDecimal number(String output) {
        return value(output, BigDecimal.class, "score.a-number");
    }

    int whole(String output) {
        BigDecimal number = number(output);
        if (number.stripTrailingZeros().scale() > 0) {
            throw wrong(output, "score.a-whole-number");
        }
        return number.intValueExact();
    }

    String text(String output) {
        return value(output, String.class, "score.a-text");
    }

    private <T> T value(String output, Class<T> type, String expected) {
        Object value = outputs.get(output);
        if (!type.isInstance(value)) {
            throw wrong(output, expected);
        }
        return type.cast(value);
    }

    private AssessmentFailed wrong(String output, String expected) {
        return new AssessmentFailed(Sentence.of(
                "score.output-unfit", decision, String.valueOf(outputs.get(output)), output, Sentence.of(expected)));
    }
}
