package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.texts.Sentence;
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

    static RecordedResult of(Connection connection, RecordedDecision decision) {
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

    private static String body(Connection connection, long seq) {
        return Queries.on(connection).sql("select body from record where seq = ?").param(seq).query(String.class).optional()
                .orElseThrow(() -> new LedgerException(Sentence.of("ledger.decision-missing", seq)));
    }

    // What a decision changed of findings was recorded with it: after it, and before the next signed head.
    private static Map<String, StandingFinding> findings(Connection connection, RecordedDecision decision, List<String> ids) {
        Map<String, StandingFinding> findings = new TreeMap<>();
        Queries.on(connection).sql("""
                select r.seq, r.body from decision d
                cross join lateral (select min(h.size) as size from record_head h where h.size > d.seq) head
                join record r on r.seq > d.seq and r.seq < head.size and r.kind = 'finding'
                where d.case_id = ? and d.package = ? and d.seq <= ?
                    and exists (select 1 from unnest(?::text[]) id where strpos(r.body, '"id":"' || id || '"') > 0)
                order by r.seq
                """).params(decision.caseId(), decision.rules().id(), decision.seq(), SqlArrays.texts(connection, ids))
                .query((row, number) -> StandingFinding.read(row.getLong(1), row.getString(2))).list()
                .forEach(finding -> findings.put(finding.id(), finding));
        findings.keySet().retainAll(ids);
        return findings;
    }
}
