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
import org.mingjing.texts.Sentence;

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
                    faults.add(row.seq(), Sentence.of("audit.row-stray", name(), row.seq(), kind, row.columns().toString()));
                    row = rows.next();
                } else if (row == null || row.seq() > record.seq()) {
                    if (!firstCounts || says(record, said)) {
                        faults.add(record.seq(), Sentence.of("audit.row-missing", record.name(), name()));
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
            faults.add(record.seq(), Sentence.of("audit.unreadable-as", record.name(), kind));
            return;
        }
        if (wanted.size() != table.names().size()) {
            throw new IllegalStateException(wanted.size() + " values for the columns " + table.names() + " of " + name());
        }
        if (!wanted.equals(row.columns())) {
            faults.add(record.seq(), Sentence.of("audit.row-differs", record.name(), name(), differing(wanted, row)));
        }
    }

    private Sentence differing(List<@Nullable String> wanted, Row row) {
        List<Sentence> differing = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!Objects.equals(wanted.get(i), row.columns().get(i))) {
                differing.add(Sentence.of("audit.column-differs", table.names().get(i), row.columns().get(i), wanted.get(i)));
            }
        }
        return DifferingColumns.inOneSentence(differing);
    }
}
