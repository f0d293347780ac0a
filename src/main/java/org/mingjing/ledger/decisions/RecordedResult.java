package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a decision came to, as far as the record keeps it: of clocks and of measured values it keeps the digest alone.
 *
 * @param findingIds ids of the findings
 * @param findings by id, each as it was last recorded by then; measured values may have grown since
 * @param undetermined rules of which nobody could tell
 * @param rows rows of tables that matched
 * @param nextCheckAt when it was to be looked at again, null for never
 */
@NamedInterface("decisions")
public record RecordedResult(List<String> findingIds, Map<String, StandingFinding> findings, List<String> undetermined,
        List<String> rows, @Nullable Instant nextCheckAt) {

    private static final JsonMapper JSON = new JsonMapper();

    static RecordedResult of(Connection connection, RecordedDecision decision) throws SQLException {
        JsonNode body = JSON.readTree(body(connection, decision.seq()));
        List<String> ids = texts(body.path("findings"));
        return new RecordedResult(ids, ids.isEmpty() ? Map.of() : findings(connection, decision, ids),
                texts(body.path("undetermined")), texts(body.path("rows")),
                body.has("nextCheckAt") ? Instant.parse(body.path("nextCheckAt").asString("")) : null);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString("")));
        return texts;
    }

    private static String body(Connection connection, long seq) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select body from record where seq = ?")) {
            query.setLong(1, seq);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("decision " + seq + " has no record");
                }
                return row.getString(1);
            }
        }
    }

    // What a decision changed of findings was recorded with it: after it, and before the next signed head.
    private static Map<String, StandingFinding> findings(Connection connection, RecordedDecision decision, List<String> ids)
            throws SQLException {
        Map<String, StandingFinding> findings = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select r.seq, r.body from decision d
                cross join lateral (select min(h.size) as size from record_head h where h.size > d.seq) head
                join record r on r.seq > d.seq and r.seq < head.size and r.kind = 'finding'
                where d.case_id = ? and d.package = ? and d.seq <= ?
                    and exists (select 1 from unnest(?::text[]) id where strpos(r.body, '"id":"' || id || '"') > 0)
                order by r.seq
                """)) {
            query.setString(1, decision.caseId());
            query.setString(2, decision.rules().id());
            query.setLong(3, decision.seq());
            query.setArray(4, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    StandingFinding finding = StandingFinding.read(row.getLong(1), row.getString(2));
                    findings.put(finding.id(), finding);
                }
            }
        }
        findings.keySet().retainAll(ids);
        return findings;
    }
}
