package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.log.LogPosition;
import org.springframework.jdbc.core.RowCallbackHandler;

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
    public static void all(Connection connection, LogPosition knownSeq, Consumer<CaseFacts> to) {
        OneAfterTheOther cases = new OneAfterTheOther(to);
        Queries.on(connection).sql(ALL_CURRENT_FACTS).params(knownSeq.seq(), knownSeq.seq()).withFetchSize(ROWS_AT_A_TIME)
                .query(cases);
        cases.end();
    }

    /** Makes cases of rows that come by case. */
    private static final class OneAfterTheOther implements RowCallbackHandler {

        private final Consumer<CaseFacts> to;
        private final List<NodeFact> facts = new ArrayList<>();
        private @Nullable String caseId;

        private OneAfterTheOther(Consumer<CaseFacts> to) {
            this.to = to;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            if (!row.getString(1).equals(caseId)) {
                end();
                caseId = row.getString(1);
            }
            facts.add(FactJson.read(factText(row)));
        }

        private void end() {
            if (caseId != null) {
                to.accept(new CaseFacts(caseId, facts));
                facts.clear();
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
    public static Map<String, List<byte[]>> texts(Connection connection, Collection<String> caseIds, LogPosition knownSeq) {
        Map<String, List<byte[]>> texts = new HashMap<>();
        caseIds.forEach(caseId -> texts.put(caseId, new ArrayList<>()));
        FactPlaces.texts(connection, FactPlaces.counting(connection, texts.keySet(), knownSeq),
                (place, text) -> texts.get(place.caseId()).add(text));
        return texts;
    }

    /** Every version of the facts of each case that was recorded up to the place in the log; by case. */
    static Map<String, CaseHistory> histories(Connection connection, Collection<String> caseIds, LogPosition knownSeq) {
        Map<String, List<CaseHistory.Version>> versions = new HashMap<>();
        caseIds.forEach(caseId -> versions.put(caseId, new ArrayList<>()));
        FactPlaces.texts(connection, FactPlaces.all(connection, versions.keySet(), knownSeq), (place, text) ->
                versions.get(place.caseId()).add(new CaseHistory.Version(place.seq(), place.replacedSeq(), text)));
        Map<String, CaseHistory> histories = new HashMap<>();
        versions.forEach((caseId, recorded) -> histories.put(caseId, new CaseHistory(caseId, recorded)));
        return histories;
    }
}
