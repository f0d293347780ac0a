package org.mingjing.engine;

/** A row of a decision table that was matched: the decision's name and the row's stable id. */
public record MatchedRow(String table, String rowId) implements Comparable<MatchedRow> {

    @Override
    public int compareTo(MatchedRow other) {
        return table.equals(other.table) ? rowId.compareTo(other.rowId) : table.compareTo(other.table);
    }

    @Override
    public String toString() {
        return table + "#" + rowId;
    }
}
