package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes the read models of facts. */
final class FactRows {

    private static final int EXPECTED_ROW_LENGTH = 192;

    private FactRows() {}

    static void insert(Connection transaction, List<FactRow> facts) throws SQLException {
        BinaryCopy rows = new BinaryCopy(7, facts.size(), EXPECTED_ROW_LENGTH);
        for (FactRow fact : facts) {
            rows.row().text(fact.key().source()).text(fact.key().factId()).bigint(fact.version())
                    .bytea(fact.content().bytes()).bigint(fact.seq()).text(fact.caseId()).text(fact.power());
        }
        rows.insert(transaction, "fact (source, fact_id, version, content_hash, seq, case_id, power)");
    }

    static void insertConflicts(Connection transaction, List<FactRow> conflicts) throws SQLException {
        if (conflicts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into fact_conflict (source, fact_id, version, content_hash, seq)
                select * from unnest(?::text[], ?::text[], ?::bigint[], ?::bytea[], ?::bigint[])
                """)) {
            insert.setArray(1, SqlArrays.texts(transaction, conflicts, row -> row.key().source()));
            insert.setArray(2, SqlArrays.texts(transaction, conflicts, row -> row.key().factId()));
            insert.setArray(3, SqlArrays.integers(transaction, conflicts, FactRow::version));
            insert.setArray(4, SqlArrays.hashes(transaction, conflicts, FactRow::content));
            insert.setArray(5, SqlArrays.integers(transaction, conflicts, FactRow::seq));
            insert.executeUpdate();
        }
    }
}
