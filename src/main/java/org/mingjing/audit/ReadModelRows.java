package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    private final String table;
    private final List<String> columns;
    private final Expected expected;

    /**
     * Names what to compare.
     *
     * @param kind kind of the records
     * @param table name of the table, which has a column {@code seq}
     * @param columns columns of the table, or SQL expressions over them with {@code as} and a name
     * @param expected tells what they must be, as text
     */
    public ReadModelRows(String kind, String table, List<String> columns, Expected expected) {
        this.kind = kind;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.expected = expected;
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        String rowQuery = "select seq, " + String.join(", ", columns) + " from " + table + " order by seq";
        try (RowStream<StoredRecord> records = new RowStream<>(connection, StoredRecord.queryOf(kind), StoredRecord::read);
                RowStream<Row> rows = new RowStream<>(connection, rowQuery, this::row)) {
            StoredRecord record = records.next();
            Row row = rows.next();
            while (record != null || row != null) {
                if (record == null || row != null && row.seq() < record.seq()) {
                    faults.add(row.seq(), "The table " + table + " has a row for record " + row.seq() + ", but there "
                            + "is no such " + kind + " in the record: " + row.columns() + ".");
                    row = rows.next();
                } else if (row == null || row.seq() > record.seq()) {
                    faults.add(record.seq(), record.name() + ": the table " + table + " has no row of it.");
                    record = records.next();
                } else {
                    compare(record, row, faults);
                    record = records.next();
                    row = rows.next();
                }
            }
        }
    }

    private Row row(ResultSet result) throws SQLException {
        List<@Nullable String> values = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            values.add(result.getString(i + 2));
        }
        return new Row(result.getLong(1), values);
    }

    private void compare(StoredRecord record, Row row, FaultsFound faults) {
        try {
            List<@Nullable String> wanted = expected.columns(record.body());
            if (!wanted.equals(row.columns())) {
                faults.add(record.seq(), record.name() + ": its row in the table " + table + " says otherwise ("
                        + differing(wanted, row) + ").");
            }
        } catch (RuntimeException unreadable) {
            faults.add(record.seq(), record.name() + ": its text cannot be read as a " + kind + ".");
        }
    }

    private String differing(List<@Nullable String> wanted, Row row) {
        List<String> differing = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!Objects.equals(wanted.get(i), row.columns().get(i))) {
                differing.add(name(columns.get(i)) + " is " + row.columns().get(i) + ", not " + wanted.get(i));
            }
        }
        return String.join("; ", differing);
    }

    private static String name(String column) {
        int as = column.lastIndexOf(" as ");
        return as < 0 ? column : column.substring(as + " as ".length());
    }
}
