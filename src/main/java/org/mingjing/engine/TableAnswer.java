package org.mingjing.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision table gave: its result rows (none if nothing matched, several under a collecting hit policy), each
 * by output name, and which rows of the table were selected, in the same order. Immutable; tables give the same answer
 * again and again.
 */
public final class TableAnswer {

    public static final TableAnswer NONE = new TableAnswer(List.of(), List.of());

    private final List<Map<String, Object>> results;
    private final List<MatchedRow> rows;

    public TableAnswer(List<Map<String, Object>> results, List<MatchedRow> rows) {
        this.results = List.copyOf(results);
        this.rows = List.copyOf(rows);
    }

    public List<Map<String, Object>> results() {
        return results;
    }

    public List<MatchedRow> rows() {
        return rows;
    }

    /** The row that gave the result at this place, if the table tells. */
    public String rowId(int place) {
        return rows.size() == results.size() ? rows.get(place).rowId() : "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableAnswer that && results.equals(that.results) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return results.hashCode() * 31 + rows.hashCode();
    }

    @Override
    public String toString() {
        return "results=" + results + ", rows=" + rows;
    }
}
