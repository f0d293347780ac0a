package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.Meaning;
import org.mingjing.database.BinaryCopy;
import org.mingjing.database.BinaryRow;
import org.mingjing.log.LogPosition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the tables of decisions and of findings anew, record after record. */
final class DecisionRebuild {

    /** The kinds of records that it reads. */
    static final List<String> KINDS = List.of(Decision.KIND, FindingChange.KIND);

    private static final int ROWS_AT_ONCE = 5000;
    private static final JsonMapper JSON = new JsonMapper();

    private final Connection transaction;
    private final Map<Long, BinaryRow> decisions = new TreeMap<>();
    private final Map<String, FindingRow> findings = new LinkedHashMap<>();

    DecisionRebuild(Connection transaction) {
        this.transaction = transaction;
    }

    /** Empties the tables. */
    void begin() throws SQLException {
        try (Statement statement = transaction.createStatement()) {
            statement.execute("delete from decision");
            statement.execute("delete from finding");
        }
    }

    /** Takes in the record, which is of one of the {@link #KINDS}; the records come in the order of the log. */
    void take(long seq, String kind, String body) throws SQLException {
        JsonNode tree = JSON.readTree(body);
        if (kind.equals(Decision.KIND)) {
            decisions.put(seq, DecisionRow.of(text(tree, "case"), text(tree, "package"), text(tree, "version"),
                    text(tree, "packageHash"), Instant.parse(text(tree, "asOf")), new LogPosition(tree.path("knownSeq").asLong(-1)),
                    text(tree, "resultDigest"), tree.path("meaning").asInt(Meaning.FIRST)));
        } else {
            FindingAct act = FindingAct.valueOf(text(tree, "act").toUpperCase(Locale.ROOT));
            findings.put(text(tree, "id"), new FindingRow(text(tree, "id"), text(tree, "case"), text(tree, "package"),
                    act.leavesStanding(), seq));
        }
        if (decisions.size() + findings.size() >= ROWS_AT_ONCE) {
            end();
        }
    }

    /** Writes what is left. */
    void end() throws SQLException {
        try (BinaryCopy rows = BinaryCopy.into(transaction, DecisionTables.DECISION.rows())) {
            for (Map.Entry<Long, BinaryRow> row : decisions.entrySet()) {
                rows.add(row.getValue(), row.getKey());
            }
            rows.end();
        }
        FindingRow.upsert(transaction, findings.values());
        decisions.clear();
        findings.clear();
    }

    private static String text(JsonNode tree, String name) {
        return tree.path(name).asString("");
    }
}
