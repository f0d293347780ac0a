package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingjing.facts.NodeFact;

/** Reads cases as they were known at a place in the log. */
final class CaseReader {

    // A fact counts in its highest version known then, and only for the case which that version names.
    // "offset 0" keeps the look-up one of each case by index; joined as a whole it reads the whole tables.
    private static final String CURRENT_FACTS = """
            select asked.case_id, known.body
            from unnest(?::text[]) as asked (case_id)
            cross join lateral (
                select r.body
                from fact f join record r on r.seq = f.seq
                where f.case_id = asked.case_id and f.seq <= ?
                  and not exists (select 1 from fact later
                      where later.source = f.source and later.fact_id = f.fact_id
                        and later.version > f.version and later.seq <= ?)
                offset 0) known
            """;

    private static final String ALL_CURRENT_FACTS = """
            select f.case_id, r.body
            from fact f join record r on r.seq = f.seq
            where f.seq <= ?
              and not exists (select 1 from fact later
                  where later.source = f.source and later.fact_id = f.fact_id
                    and later.version > f.version and later.seq <= ?)
            order by f.case_id
            """;
    private static final int ROWS_AT_A_TIME = 5_000;

    private CaseReader() {}

    /** All cases, one after the other by id; only one is held in memory. */
    static void all(Connection connection, long knownSeq, Consumer<CaseFacts> to) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(ALL_CURRENT_FACTS)) {
            query.setFetchSize(ROWS_AT_A_TIME);
            query.setLong(1, knownSeq);
            query.setLong(2, knownSeq);
            String caseId = null;
            List<NodeFact> facts = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    if (caseId != null && !caseId.equals(row.getString(1))) {
                        to.accept(new CaseFacts(caseId, facts));
                        facts.clear();
                    }
                    caseId = row.getString(1);
                    facts.add(FactBody.factIn(row.getString(2)));
                }
            }
            if (caseId != null) {
                to.accept(new CaseFacts(caseId, facts));
            }
        }
    }

    static List<CaseTexts> texts(Connection connection, Collection<String> caseIds, long knownSeq)
            throws SQLException {
        Map<String, List<String>> bodies = new LinkedHashMap<>();
        caseIds.forEach(caseId -> bodies.put(caseId, new ArrayList<>()));
        try (PreparedStatement query = connection.prepareStatement(CURRENT_FACTS)) {
            query.setArray(1, SqlArrays.texts(connection, bodies.keySet(), Function.identity()));
            query.setLong(2, knownSeq);
            query.setLong(3, knownSeq);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    bodies.get(row.getString(1)).add(row.getString(2));
                }
            }
        }
        return bodies.entrySet().stream().map(entry -> new CaseTexts(entry.getKey(), entry.getValue())).toList();
    }
}
