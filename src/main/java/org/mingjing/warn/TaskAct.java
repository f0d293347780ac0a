package org.mingjing.warn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingjing.engine.RowValues;

/**
 * What an act on a task does in a state, as a row of the table {@code task-acts} says.
 *
 * @param next state after it
 * @param node node of the fact that the act is
 * @param roles who may, by their codes
 * @param needsReason whether something has to be said in writing
 * @param named whether whoever has to do the task may
 * @param reporter whether whoever reported its result may
 * @param needsDeadline whether a last day has to be said
 */
record TaskAct(String next, String node, List<String> roles, boolean needsReason, boolean named, boolean reporter, boolean needsDeadline) {

    private static final String SAME = "same";

    static TaskAct of(String state, Map<String, Object> row) {
        String next = RowValues.text(row, "next", SAME);
        return new TaskAct(next.equals(SAME) ? state : next, RowValues.text(row, "node", ""),
                Arrays.asList(RowValues.text(row, "roles", "").split(", ")), holds(row, "reason"), holds(row, "named"),
                holds(row, "reporter"), holds(row, "deadline"));
    }

    private static boolean holds(Map<String, Object> row, String output) {
        return Boolean.TRUE.equals(row.get(output));
    }
}
