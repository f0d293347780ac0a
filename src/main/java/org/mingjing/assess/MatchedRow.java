package org.mingjing.assess;

/** A row of a decision table that was matched: the decision's name and the row's stable id. */
public record MatchedRow(String table, String rowId) implements Comparable<MatchedRow> {

    @Override
    public int compareTo(MatchedRow other) {
        int byTable = table.compareTo(other.table);
        return byTable != 0 ? byTable : rowId.compareTo(other.rowId);
    }

    @Override
    public String toString() {
        return table + "#" + rowId;
    }
}
