package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.RecordBody;
import org.mingjing.log.RecordLog;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the exact text of every package that was ever in use, so that any decision can be made again. */
public final class PackageStore {

    static final String KIND = "package";
    private static final JsonMapper JSON = new JsonMapper();

    private final RecordLog log;

    public PackageStore(RecordLog log) {
        this.log = log;
    }

    /** All recorded packages, in the order they were recorded. */
    public static List<RulePackage> all(Connection connection) {
        return Queries.on(connection).sql("select r.body from package p join record r on r.seq = p.seq order by p.seq")
                .query((row, number) -> read(row.getString(1))).list();
    }

    private static RulePackage read(String body) {
        Map<String, String> files = new TreeMap<>();
        JsonNode tree = JSON.readTree(body);
        tree.path("files").properties().forEach(entry -> files.put(entry.getKey(), entry.getValue().stringValue()));
        return RulePackage.recorded(files);
    }

    /**
     * Records the packages that are not recorded yet.
     *
     * @throws LedgerException if one has the id and version of a recorded package and another content
     */
    public void record(Connection transaction, List<RulePackage> packages, Instant at) throws SQLException {
        RecordLog.lock(transaction);
        Map<String, String> hashes = hashes(transaction);
        List<RulePackage> fresh = new ArrayList<>();
        for (RulePackage rules : packages) {
            String hash = hashes.putIfAbsent(rules.id().toString(), rules.hash());
            if (hash == null) {
                fresh.add(rules);
            } else if (!hash.equals(rules.hash())) {
                throw new LedgerException(Sentence.of("ledger.package-changed", rules.id()));
            }
        }
        if (!fresh.isEmpty()) {
            insert(transaction, fresh, log.append(transaction, fresh.stream().map(PackageStore::body).toList(), at)
                    .firstSeq());
        }
    }

    private static RecordBody body(RulePackage rules) {
        return RecordBody.of(KIND, Map.of("id", rules.id().id(), "version", rules.id().version(),
                "hash", rules.hash(), "files", rules.files()));
    }

    private static Map<String, String> hashes(Connection connection) {
        Map<String, String> hashes = new TreeMap<>();
        Queries.on(connection).sql("select id || '@' || version, hash from package")
                .query(row -> {
                    hashes.put(row.getString(1), row.getString(2));
                });
        return hashes;
    }

    /** Makes the row of a recorded package anew. Of one that was recorded again, as its row was lost, the first counts. */
    static void insert(Connection transaction, long seq, JsonNode body) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "insert into " + FactTables.PACKAGE.rows() + " values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setLong(1, seq);
            insert.setString(2, body.path("hash").asString(""));
            insert.setString(3, body.path("id").asString(""));
            insert.setString(4, body.path("version").asString(""));
            insert.executeUpdate();
        }
    }

    private static void insert(Connection transaction, List<RulePackage> packages, long first) throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement("insert into " + FactTables.PACKAGE.rows() + """
                 select ? + place - 1, hash, id, version
                from unnest(?::text[], ?::text[], ?::text[]) with ordinality as given (hash, id, version, place)
                """)) {
            insert.setLong(1, first);
            insert.setArray(2, SqlArrays.texts(transaction, packages, RulePackage::hash));
            insert.setArray(3, SqlArrays.texts(transaction, packages, rules -> rules.id().id()));
            insert.setArray(4, SqlArrays.texts(transaction, packages, rules -> rules.id().version()));
            insert.executeUpdate();
        }
    }
}
