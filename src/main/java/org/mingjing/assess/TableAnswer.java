package org.mingjing.assess;

import java.util.List;
import java.util.Map;

/**
 * What a decision table gave: its result rows (none if nothing matched, several under a collecting hit policy), each
 * by output name, and which rows of the table were selected, in the same order.
 */
record TableAnswer(List<Map<String, Object>> results, List<MatchedRow> rows) {

    static final TableAnswer NONE = new TableAnswer(List.of(), List.of());

    TableAnswer {
        results = List.copyOf(results);
        rows = List.copyOf(rows);
    }

    /** The row that gave the result at this place, if the table tells. */
    String rowId(int place) {
        return rows.size() == results.size() ? rows.get(place).rowId() : "";
    }
}
