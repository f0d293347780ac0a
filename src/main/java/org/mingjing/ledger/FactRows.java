package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Writes the read models of facts. */
final class FactRows {

    private FactRows() {}

    /** Adds facts recorded one after the other from the given place on. */
    static void insert(Connection transaction, List<IncomingFact> facts, long firstSeq) throws SQLException {
        insert(transaction, facts, firstSeq, """
                insert into fact (source, fact_id, version, content_hash, seq, case_id)
                select source, fact_id, version, content_hash, ? + place - 1, case_id
                from unnest(?::text[], ?::text[], ?::bigint[], ?::bytea[], ?::text[])
                    with ordinality as given (source, fact_id, version, content_hash, case_id, place)
                """);
    }

    /** Adds conflicts recorded one after the other from the given place on. */
    static void insertConflicts(Connection transaction, List<IncomingFact> conflicts, long firstSeq)
            throws SQLException {
        insert(transaction, conflicts, firstSeq, """
                insert into fact_conflict (source, fact_id, version, content_hash, seq)
                select source, fact_id, version, content_hash, ? + place - 1
                from unnest(?::text[], ?::text[], ?::bigint[], ?::bytea[], ?::text[])
                    with ordinality as given (source, fact_id, version, content_hash, case_id, place)
                """);
    }

    private static void insert(Connection transaction, List<IncomingFact> facts, long firstSeq, String sql)
            throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(sql)) {
            insert.setLong(1, firstSeq);
            insert.setArray(2, SqlArrays.texts(transaction, facts, fact -> fact.key().source()));
            insert.setArray(3, SqlArrays.texts(transaction, facts, fact -> fact.key().factId()));
            insert.setArray(4, SqlArrays.integers(transaction, facts, fact -> fact.fact().version()));
            insert.setArray(5, SqlArrays.hashes(transaction, facts, IncomingFact::content));
            insert.setArray(6, SqlArrays.texts(transaction, facts, fact -> fact.fact().caseId()));
            insert.executeUpdate();
        }
    }
}
