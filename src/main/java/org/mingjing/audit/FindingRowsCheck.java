package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.ledger.decisions.DecisionTables;
import org.mingjing.ledger.decisions.FindingAct;
import org.mingjing.texts.Sentence;

/** Checks that each finding's row holds the state which the newest record of that finding gave it. */
final class FindingRowsCheck implements ReadModelCheck {

    private static final String KIND = "finding";
    private static final String COLUMNS = DecisionTables.FINDING.select();
    private static final int COMPARED_AT_ONCE = 1000;

    private record State(long seq, String id, String caseId, String rules, boolean standing) {

        static State read(ResultSet row) throws SQLException {
            return new State(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
        }

        static State recorded(StoredRecord record) {
            BodyFields fields = BodyFields.of(record.body());
            FindingAct act = FindingAct.valueOf(fields.text("act").toUpperCase(Locale.ROOT));
            return new State(record.seq(), fields.text("id"), fields.text("case"), fields.text("package"),
                    act.leavesStanding());
        }
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        inParts(new RowStream<>(connection, StoredRecord.queryOf(KIND), StoredRecord::read),
                part -> compareRows(connection, part, faults));
        inParts(new RowStream<>(connection, COLUMNS + "order by seq", State::read),
                part -> findStrays(connection, part, faults));
    }

    /** What is done with some of the rows at a time. */
    private interface Part<T> {
        void take(List<T> part) throws SQLException;
    }

    private static <T> void inParts(RowStream<T> rows, Part<T> each) throws SQLException {
        try (rows) {
            List<T> part = new ArrayList<>();
            for (T row = rows.next(); row != null; row = rows.next()) {
                part.add(row);
                if (part.size() == COMPARED_AT_ONCE) {
                    each.take(part);
                    part.clear();
                }
            }
            each.take(part);
        }
    }

    private static void compareRows(Connection connection, List<StoredRecord> records, FaultsFound faults) {
        Map<StoredRecord, State> recorded = new HashMap<>();
        for (StoredRecord record : records) {
            try {
                recorded.put(record, State.recorded(record));
            } catch (RuntimeException unreadable) {
                faults.add(record.seq(), Sentence.of("audit.unreadable-as", record.name(), KIND));
            }
        }
        Map<String, State> rows = rows(connection, recorded.values().stream().map(State::id).distinct().toList());
        recorded.forEach((record, state) -> {
            State row = rows.get(state.id());
            if (row == null || row.seq() < state.seq()) {
                faults.add(record.seq(), Sentence.of("audit.finding-not-newest", record.name()));
            } else if (row.seq() == state.seq() && !row.equals(state)) {
                faults.add(record.seq(), Sentence.of("audit.finding-differs", record.name()));
            }
        });
    }

    private static Map<String, State> rows(Connection connection, List<String> ids) {
        Map<String, State> rows = new HashMap<>();
        Queries.on(connection).sql(COLUMNS + "where id = any (?)").param(SqlArrays.texts(connection, ids))
                .query((row, number) -> State.read(row)).list().forEach(state -> rows.put(state.id(), state));
        return rows;
    }

    private static void findStrays(Connection connection, List<State> rows, FaultsFound faults) {
        Map<Long, String> bodies = new HashMap<>();
        Queries.on(connection).sql("select seq, body from record where kind = '" + KIND + "' and seq = any (?)")
                .param(SqlArrays.integers(connection, rows, State::seq)).query(row -> {
                    bodies.put(row.getLong(1), row.getString(2));
                });
        for (State row : rows) {
            if (!isOf(row.id(), bodies.getOrDefault(row.seq(), "{}"))) {
                faults.add(row.seq(), Sentence.of("audit.finding-stray", row.id(), row.caseId(), row.seq()));
            }
        }
    }

    private static boolean isOf(String id, String body) {
        try {
            return BodyFields.of(body).text("id").equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
