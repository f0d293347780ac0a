package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.database.SqlArrays;

/** Keeps the table of warnings as the facts of their cases say. */
final class WarningRows {

    private static final String UPSERT = "insert into " + FactTables.WARNING.rows() + """
             select seq, id, raised::bigint, followed::bigint, case_id, rule, level, state, department, official, named, assignee,
                scored
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::text[]) as given (seq, id, raised, followed, case_id, rule, level, state, department, official, named,
                assignee, scored)
            on conflict (id) do update set seq = excluded.seq, followed_seq = excluded.followed_seq, level = excluded.level,
                state = excluded.state, department = excluded.department, official = excluded.official, named = excluded.named,
                assignee = excluded.assignee, scored = excluded.scored
            """;

    private WarningRows() {}

    /** Takes facts in that were recorded one after the other from the place on; mostly none of them is of a warning. */
    static void recorded(Connection transaction, long firstSeq, List<IncomingFact> facts) throws SQLException {
        List<WarningRow> rows = new ArrayList<>(0);
        for (int i = 0; i < facts.size(); i++) {
            if (WarningRow.isOf(facts.get(i).fact())) {
                rows.add(new WarningRow(firstSeq + i, facts.get(i).fact()));
            }
        }
        upsert(transaction, rows);
    }

    /** @param rows in the order of the log; of several of one warning the last counts */
    static void upsert(Connection transaction, Collection<WarningRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Map<String, WarningRow> newest = new LinkedHashMap<>();
        rows.forEach(row -> newest.put(row.id(), row));
        List<List<String>> texts = newest.values().stream().map(WarningRow::texts).toList();
        try (PreparedStatement upsert = transaction.prepareStatement(UPSERT)) {
            upsert.setArray(1, SqlArrays.integers(transaction, newest.values(), WarningRow::seq));
            for (int i = 0; i < FactTables.WARNING.names().size(); i++) {
                int column = i;
                upsert.setArray(i + 2, SqlArrays.texts(transaction, texts, row -> row.get(column)));
            }
            upsert.executeUpdate();
        }
    }
}
