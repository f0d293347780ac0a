package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;

/** Reads cases as they were known at a place in the log. */
final class CaseReader {

    // A fact counts in its highest version known then, and only for the case which that version names.
    private static final String COUNTS = "f.seq <= ? and (f.replaced_seq is null or f.replaced_seq > ?)";

    // "offset 0" keeps the look-up one of each case by index; joined as a whole it reads the whole tables.
    private static final String CURRENT_FACTS = """
            select asked.case_id, known.body
            from unnest(?::text[]) as asked (case_id)
            cross join lateral (
                select r.body
                from fact f join record r on r.seq = f.seq
                where f.case_id = asked.case_id and %s
                offset 0) known
            """.formatted(COUNTS);

    private static final String ALL_CURRENT_FACTS = """
            select f.case_id, r.body
            from fact f join record r on r.seq = f.seq
            where %s
            order by f.case_id
            """.formatted(COUNTS);
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
                    facts.add(FactJson.read(factText(row)));
                }
            }
            if (caseId != null) {
                to.accept(new CaseFacts(caseId, facts));
            }
        }
    }

    /** The canonical texts of the facts of each case. */
    static Map<String, List<byte[]>> texts(Connection connection, Collection<String> caseIds, long knownSeq)
            throws SQLException {
        Map<String, List<byte[]>> texts = new HashMap<>();
        if (caseIds.isEmpty()) {
            return texts;
        }
        caseIds.forEach(caseId -> texts.put(caseId, new ArrayList<>()));
        try (PreparedStatement query = connection.prepareStatement(CURRENT_FACTS)) {
            query.setArray(1, SqlArrays.texts(connection, caseIds, Function.identity()));
            query.setLong(2, knownSeq);
            query.setLong(3, knownSeq);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    texts.get(row.getString(1)).add(factText(row));
                }
            }
        }
        return texts;
    }

    private static byte[] factText(ResultSet row) throws SQLException {
        return FactBody.factText(FactBody.FACT, row.getBytes(2));
    }
}
