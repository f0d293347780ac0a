package org.mingjing.warn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingjing.engine.RowValues;

/**
 * What an act does in a state, as a row of the table {@code transitions} says.
 *
 * @param next state after it
 * @param node node of the fact that the act is
 * @param phase its phase
 * @param roles who may, by their codes; {@link #SERVICE} for what the service itself records
 * @param needsReason whether a reason in writing is needed
 * @param named whether it may be done by somebody whom the warning names
 * @param earlier whether it may be done by somebody who decided about the warning before
 * @param decides whether it decides about the warning
 * @param within clock that must run and not have passed, "" for none
 * @param during clock that must run, "" for none
 */
record Transition(String next, String node, String phase, List<String> roles, boolean needsReason, boolean named, boolean earlier,
        boolean decides, String within, String during) {

    static final String SERVICE = "service";

    /** Stands in the table for the state as it was. */
    private static final String SAME = "same";

    static Transition of(String state, Map<String, Object> row) {
        String next = RowValues.text(row, "next", SAME);
        return new Transition(next.equals(SAME) ? state : next, RowValues.text(row, "node", ""), RowValues.text(row, "phase", ""),
                Arrays.asList(RowValues.text(row, "roles", "").split(", ")), holds(row, "reason"), holds(row, "named"),
                holds(row, "earlier"), holds(row, "decides"), RowValues.text(row, "within", ""), RowValues.text(row, "during", ""));
    }

    private static boolean holds(Map<String, Object> row, String output) {
        return Boolean.TRUE.equals(row.get(output));
    }
}
