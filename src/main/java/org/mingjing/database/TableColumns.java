package org.mingjing.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a table of which each row is made of one record, whose place in the log ({@code seq}) comes first. They are
 * named once, for whoever writes rows and for whoever verifies them.
 */
public final class TableColumns {

    private final String table;
    private final List<String> names = new ArrayList<>();
    private final List<String> asTexts = new ArrayList<>();

    private TableColumns(String table) {
        this.table = table;
    }

    public static TableColumns of(String table) {
        return new TableColumns(table);
    }

    /** Columns whose values PostgreSQL shows as they are recorded: texts, numbers, days, yes and no. */
    public TableColumns plain(String... columns) {
        names.addAll(Arrays.asList(columns));
        asTexts.addAll(Arrays.asList(columns));
        return this;
    }

    /** A column of bytes, as text in hex digits. */
    public TableColumns bytes(String column) {
        names.add(column);
        asTexts.add("encode(" + column + ", 'hex')");
        return this;
    }

    /** A column of texts of which the record has the digest alone: as SHA-256 in hex digits. */
    public TableColumns digest(String column) {
        names.add(column);
        asTexts.add("encode(sha256(convert_to(" + column + ", 'UTF8')), 'hex')");
        return this;
    }

    /** A column of instants, as text in microseconds since 1970. */
    public TableColumns instant(String column) {
        names.add(column);
        asTexts.add("(extract(epoch from " + column + ") * 1000000)::bigint");
        return this;
    }

    public String table() {
        return table;
    }

    /** The columns after the place in the log, in their order. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** How many columns a row has, with the place in the log. */
    public int count() {
        return names.size() + 1;
    }

    /** The table with its columns, as {@code insert into} and {@code copy} take it. */
    public String rows() {
        return table + " (seq, " + String.join(", ", names) + ")";
    }

    /** Begins a query of all columns as they are. */
    public String select() {
        return "select seq, " + String.join(", ", names) + " from " + table + " ";
    }

    /** Begins a query of all columns as texts. */
    public String selectTexts() {
        return "select seq, " + String.join(", ", asTexts) + " from " + table + " ";
    }
}
