package org.mingjing.ledger.facts;

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
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;

/** Reads cases as they were known at a place in the log. */
public final class CaseReader {

    private static final String ALL_CURRENT_FACTS = """
            select f.case_id, f.seq, r.body
            from fact f left join record r on r.seq = f.seq
            where f.seq <= ? and (f.replaced_seq is null or f.replaced_seq > ?)
            order by f.case_id
            """;
    private static final int ROWS_AT_A_TIME = 5_000;

    private CaseReader() {}

    /** All cases, one after the other by id; only one is held in memory. */
    public static void all(Connection connection, long knownSeq, Consumer<CaseFacts> to) throws SQLException {
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

    private static byte[] factText(ResultSet row) throws SQLException {
        byte[] body = row.getBytes(3);
        if (body == null) {
            throw FactPlaces.missing(row.getString(1), row.getLong(2));
        }
        return FactBody.factText(FactBody.FACT, body);
    }

    /** The canonical texts of the facts of each case. */
    public static Map<String, List<byte[]>> texts(Connection connection, Collection<String> caseIds, long knownSeq)
            throws SQLException {
        Map<String, List<byte[]>> texts = new HashMap<>();
        caseIds.forEach(caseId -> texts.put(caseId, new ArrayList<>()));
        FactPlaces.texts(connection, FactPlaces.counting(connection, texts.keySet(), knownSeq),
                (place, text) -> texts.get(place.caseId()).add(text));
        return texts;
    }

    /** Every version of the facts of each case that was recorded up to the place in the log; by case. */
    static Map<String, CaseHistory> histories(Connection connection, Collection<String> caseIds, long knownSeq)
            throws SQLException {
        Map<String, List<CaseHistory.Version>> versions = new HashMap<>();
        caseIds.forEach(caseId -> versions.put(caseId, new ArrayList<>()));
        FactPlaces.texts(connection, FactPlaces.all(connection, versions.keySet(), knownSeq), (place, text) ->
                versions.get(place.caseId()).add(new CaseHistory.Version(place.seq(), place.replacedSeq(), text)));
        Map<String, CaseHistory> histories = new HashMap<>();
        versions.forEach((caseId, recorded) -> histories.put(caseId, new CaseHistory(caseId, recorded)));
        return histories;
    }
}
