package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.TableColumns;

/**
 * Checks a table that has exactly one row, under its {@code seq}, for each record of a kind: the row must say what
 * the record's text says. Both are read once, side by side, in the order of the log.
 */
final class ReadModelRows implements ReadModelCheck {

    /** Tells from a record's text what its row must hold. */
    @FunctionalInterface
    public interface Expected {

        /**
         * The row's columns as text, in the order named.
         *
         * @throws RuntimeException if the text is not of the record's kind
         */
        List<@Nullable String> columns(String body);
    }

    private record Row(long seq, List<@Nullable String> columns) {}

    private final String kind;
    private final TableColumns table;
    private final Expected expected;
    private final boolean firstCounts;

    /**
     * Names what to compare.
     *
     * @param kind kind of the records
     * @param table the table with its columns
     * @param expected tells what they must be, as text
     */
    public ReadModelRows(String kind, TableColumns table, Expected expected) {
        this(kind, table, expected, false);
    }

    private ReadModelRows(String kind, TableColumns table, Expected expected, boolean firstCounts) {
        this.kind = kind;
        this.table = table;
        this.expected = expected;
        this.firstCounts = firstCounts;
    }

    /** As the constructor, for a few records of which several may say the same: only the first of these must have a row. */
    static ReadModelRows ofTheFirst(String kind, TableColumns table, Expected expected) {
        return new ReadModelRows(kind, table, expected, true);
    }

    @Override
    public String name() {
        return table.table();
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        Set<List<@Nullable String>> said = new HashSet<>();
        try (RowStream<StoredRecord> records = new RowStream<>(connection, StoredRecord.queryOf(kind), StoredRecord::read);
                RowStream<Row> rows = new RowStream<>(connection, table.selectTexts() + "order by seq", this::row)) {
            StoredRecord record = records.next();
            Row row = rows.next();
            while (record != null || row != null) {
                if (record == null || row != null && row.seq() < record.seq()) {
                    faults.add(row.seq(), "The table " + name() + " has a row for record " + row.seq() + ", but there "
                            + "is no such " + kind + " in the record: " + row.columns() + ".");
                    row = rows.next();
                } else if (row == null || row.seq() > record.seq()) {
                    if (!firstCounts || says(record, said)) {
                        faults.add(record.seq(), record.name() + ": the table " + name() + " has no row of it.");
                    }
                    record = records.next();
                } else {
                    compare(record, row, faults);
                    says(record, said);
                    record = records.next();
                    row = rows.next();
                }
            }
        }
    }

    /** Whether the record says something that none said before it, if that is asked at all. */
    private boolean says(StoredRecord record, Set<List<@Nullable String>> said) {
        try {
            return firstCounts && said.add(expected.columns(record.body()));
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    private Row row(ResultSet result) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(table.names().size());
        for (int column = 2; column <= table.count(); column++) {
            values.add(result.getString(column));
        }
        return new Row(result.getLong(1), values);
    }

    private void compare(StoredRecord record, Row row, FaultsFound faults) {
        List<@Nullable String> wanted;
        try {
            wanted = expected.columns(record.body());
        } catch (RuntimeException unreadable) {
            faults.add(record.seq(), record.name() + ": its text cannot be read as a " + kind + ".");
            return;
        }
        if (wanted.size() != table.names().size()) {
            throw new IllegalStateException(wanted.size() + " values for the columns " + table.names() + " of " + name());
        }
        if (!wanted.equals(row.columns())) {
            faults.add(record.seq(), record.name() + ": its row in the table " + name() + " says otherwise ("
                    + differing(wanted, row) + ").");
        }
    }

    private String differing(List<@Nullable String> wanted, Row row) {
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!Objects.equals(wanted.get(i), row.columns().get(i))) {
                differing.add(table.names().get(i) + " is " + row.columns().get(i) + ", not " + wanted.get(i));
            }
        }
        return String.join("; ", differing);
    }
}
