package org.mingjing.clocks;

import java.util.List;
import java.util.Map;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.RowValues;

/**
 * Who answers for a clock, as the columns {@code answers} and {@code answersBy} of the limits table say.
 *
 * @param how one of {@link #WAYS}, empty if the table does not say
 * @param by attribute that names the unit or the official, where one is needed
 */
record Answering(String how, String by) {

    static final String IN_HAND = "in-hand";
    static final String STARTER = "starter";
    static final String RECEIVER = "receiver";
    static final String ASSIGNED = "assigned";
    static final String HEAD = "head";
    static final String ATTRIBUTE = "attribute";

    static final List<String> WAYS = List.of(IN_HAND, STARTER, RECEIVER, ASSIGNED, HEAD, ATTRIBUTE, "");

    private static final List<String> BY_ATTRIBUTE = List.of(RECEIVER, ASSIGNED, ATTRIBUTE);

    static Answering of(Map<String, Object> row) {
        String how = RowValues.text(row, "answers", "");
        String by = RowValues.text(row, "answersBy", "");
        if (!WAYS.contains(how)) {
            throw AssessmentFailed.of("clocks.answers-unknown", how);
        }
        if (by.isEmpty() && BY_ATTRIBUTE.contains(how)) {
            throw AssessmentFailed.of("clocks.answers-by-missing", how);
        }
        return new Answering(how, by);
    }

    boolean isSaid() {
        return !how.isEmpty();
    }
}
