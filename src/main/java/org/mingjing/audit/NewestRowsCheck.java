package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.TableColumns;
import org.mingjing.texts.Sentence;

/**
 * Checks a small table that has one row for each thing of a kind, under the {@code seq} of the newest record of it, and says what
 * that record says. The whole table is held at once.
 */
final class NewestRowsCheck implements ReadModelCheck {

    private record Row(long seq, List<@Nullable String> columns) {}

    private final String kind;
    private final TableColumns table;
    private final ReadModelRows.Expected expected;

    /** @param expected the columns by the record's text, of which the first tells one thing from another */
    NewestRowsCheck(String kind, TableColumns table, ReadModelRows.Expected expected) {
        this.kind = kind;
        this.table = table;
        this.expected = expected;
    }

    @Override
    public String name() {
        return table.table();
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        Map<String, Row> rows = rows(connection);
        newest(connection, faults).forEach((key, wanted) -> {
            Row row = rows.remove(key);
            String record = kind + " " + key;
            if (row == null) {
                faults.add(wanted.seq(), Sentence.of("audit.row-missing", record, name()));
            } else if (row.seq() != wanted.seq() || !row.columns().equals(wanted.columns())) {
                faults.add(wanted.seq(), Sentence.of("audit.row-differs", record, name(), differing(wanted, row)));
            }
        });
        rows.values().forEach(row -> faults.add(row.seq(), Sentence.of("audit.row-stray", name(), row.seq(), kind, row.columns().toString())));
    }

    private Map<String, Row> rows(Connection connection) {
        Map<String, Row> rows = new HashMap<>();
        Queries.on(connection).sql(table.selectTexts() + "order by seq").query(result -> {
            List<@Nullable String> values = new ArrayList<>();
            for (int column = 2; column <= table.count(); column++) {
                values.add(result.getString(column));
            }
            rows.put(values.get(0), new Row(result.getLong(1), values));
        });
        return rows;
    }

    private Map<String, Row> newest(Connection connection, FaultsFound faults) throws SQLException {
        Map<String, Row> newest = new HashMap<>();
        try (RowStream<StoredRecord> records = new RowStream<>(connection, StoredRecord.queryOf(kind), StoredRecord::read)) {
            for (StoredRecord record = records.next(); record != null; record = records.next()) {
                try {
                    List<@Nullable String> columns = expected.columns(record.body());
                    newest.put(columns.get(0), new Row(record.seq(), columns));
                } catch (RuntimeException unreadable) {
                    faults.add(record.seq(), Sentence.of("audit.unreadable-as", record.name(), kind));
                }
            }
        }
        return newest;
    }

    private Sentence differing(Row wanted, Row row) {
        List<Sentence> differing = new ArrayList<>();
        if (row.seq() != wanted.seq()) {
            differing.add(Sentence.of("audit.column-differs", "seq", String.valueOf(row.seq()), String.valueOf(wanted.seq())));
        }
        for (int i = 0; i < wanted.columns().size(); i++) {
            if (!Objects.equals(wanted.columns().get(i), row.columns().get(i))) {
                differing.add(Sentence.of("audit.column-differs", table.names().get(i), row.columns().get(i), wanted.columns().get(i)));
            }
        }
        return DifferingColumns.inOneSentence(differing);
    }
}
