package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes the read models of facts. */
final class FactRows {

    private FactRows() {}

    static void insert(Connection transaction, List<FactRow> facts) throws SQLException {
        insert(transaction, facts, """
                insert into fact (source, fact_id, version, content_hash, seq, case_id, power)
                select * from unnest(
                    ?::text[], ?::text[], ?::bigint[], ?::bytea[], ?::bigint[], ?::text[], ?::text[])
                """);
    }

    static void insertConflicts(Connection transaction, List<FactRow> conflicts) throws SQLException {
        insert(transaction, conflicts, """
                insert into fact_conflict (source, fact_id, version, content_hash, seq)
                select source, fact_id, version, content_hash, seq
                from unnest(?::text[], ?::text[], ?::bigint[], ?::bytea[], ?::bigint[], ?::text[], ?::text[])
                    as given (source, fact_id, version, content_hash, seq, case_id, power)
                """);
    }

    private static void insert(Connection transaction, List<FactRow> rows, String sql) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(sql)) {
            insert.setArray(1, SqlArrays.texts(transaction, rows, row -> row.key().source()));
            insert.setArray(2, SqlArrays.texts(transaction, rows, row -> row.key().factId()));
            insert.setArray(3, SqlArrays.integers(transaction, rows, FactRow::version));
            insert.setArray(4, SqlArrays.hashes(transaction, rows, FactRow::content));
            insert.setArray(5, SqlArrays.integers(transaction, rows, FactRow::seq));
            insert.setArray(6, SqlArrays.texts(transaction, rows, FactRow::caseId));
            insert.setArray(7, SqlArrays.texts(transaction, rows, FactRow::power));
            insert.executeUpdate();
        }
    }
}
