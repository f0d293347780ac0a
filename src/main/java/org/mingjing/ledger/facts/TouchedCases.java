package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;

/** Marks the cases that new facts touch, so that somebody looks at them. */
final class TouchedCases {

    private TouchedCases() {}

    /**
     * Marks the cases as not assessed, under the log's lock.
     *
     * @return those of which nothing was known before
     */
    static Set<String> mark(Connection transaction, SortedSet<String> cases, long seq) throws SQLException {
        if (cases.isEmpty()) {
            return Set.of();
        }
        Set<String> newCases = insertNew(transaction, cases, seq);
        List<String> others = cases.stream().filter(caseId -> !newCases.contains(caseId)).toList();
        if (others.isEmpty()) {
            return newCases;
        }
        try (PreparedStatement update = transaction.prepareStatement("""
                update case_work set facts_seq = greatest(facts_seq, ?), unseen = true where case_id = any (?)
                """)) {
            update.setLong(1, seq);
            update.setArray(2, SqlArrays.texts(transaction, others));
            update.executeUpdate();
        }
        return newCases;
    }

    private static Set<String> insertNew(Connection transaction, SortedSet<String> cases, long seq) {
        return new HashSet<>(Queries.on(transaction).sql("""
                insert into case_work (case_id, facts_seq)
                select case_id, ? from unnest(?::text[]) as given (case_id)
                on conflict (case_id) do nothing returning case_id
                """).params(seq, SqlArrays.texts(transaction, cases)).query(String.class).list());
    }
}
