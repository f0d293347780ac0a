package org.mingjing.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.mingjing.database.Database;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;

/**
 * The least that any durable import must do: the same texts, made and hashed beforehand, inserted from memory into one
 * table like that of the record, in batches of the same size, on the same server with the same settings. Then the least
 * for one that can be repeated: the table also knows which fact and case a text is, and takes none twice.
 */
final class BareInsert {

    private static final int BATCH_FACTS = 4_000;

    private static final String ONCE = "create table bare (seq bigint primary key, kind text not null, "
            + "leaf_hash bytea not null, body text not null)";
    private static final String REPEATABLE = "create table bare (seq bigint primary key, kind text not null, "
            + "leaf_hash bytea not null, body text not null, source text collate \"C\" not null, "
            + "fact_id text collate \"C\" not null, version bigint not null, case_id text collate \"C\" not null, "
            + "unique (source, fact_id, version)); create index on bare (case_id)";

    private final String[] bodies;
    private final byte[][] hashes;
    private final NodeFact[] facts;

    BareInsert(Collection<String> lines) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        facts = lines.stream().map(line -> FactJson.read(line, "county")).toArray(NodeFact[]::new);
        bodies = lines.stream()
                .map(fact -> "{\"fact\":" + fact + ",\"kind\":\"fact\",\"receivedAt\":\"2026-06-30T10:00:00.000Z\"}")
                .toArray(String[]::new);
        hashes = new byte[bodies.length][];
        for (int i = 0; i < bodies.length; i++) {
            sha256.update((byte) 0);
            hashes[i] = sha256.digest(bodies[i].getBytes(StandardCharsets.UTF_8));
        }
    }

    int facts() {
        return bodies.length;
    }

    /** Facts inserted in a second into a table that would take them again. */
    double factsPerSecond(Path home) throws SQLException {
        return factsPerSecond(home, ONCE, "insert into bare select * from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[])",
                false);
    }

    /** Facts inserted in a second into a table that tells which it had already. */
    double repeatableFactsPerSecond(Path home) throws SQLException {
        return factsPerSecond(home, REPEATABLE, "insert into bare select * from unnest(?::bigint[], ?::text[], ?::bytea[], "
                + "?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[]) on conflict do nothing returning seq", true);
    }

    private double factsPerSecond(Path home, String table, String sql, boolean repeatable) throws SQLException {
        try (Database database = Database.open(home, null); Connection connection = database.dataSource().getConnection()) {
            try (Statement create = connection.createStatement()) {
                create.execute("drop table if exists bare; " + table);
            }
            connection.setAutoCommit(false);
            long began = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (int from = 0; from < bodies.length; from += BATCH_FACTS) {
                    insert(connection, insert, from, Math.min(bodies.length, from + BATCH_FACTS), repeatable);
                    connection.commit();
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            connection.setAutoCommit(true);
            return bodies.length / seconds;
        }
    }

    private void insert(Connection connection, PreparedStatement insert, int from, int to, boolean repeatable)
            throws SQLException {
        String[] kinds = new String[to - from];
        Arrays.fill(kinds, "fact");
        insert.setArray(1, connection.createArrayOf("bigint", LongStream.range(from, to).boxed().toArray()));
        insert.setArray(2, connection.createArrayOf("text", kinds));
        insert.setArray(3, connection.createArrayOf("bytea", Arrays.copyOfRange(hashes, from, to)));
        insert.setArray(4, connection.createArrayOf("text", Arrays.copyOfRange(bodies, from, to)));
        if (repeatable) {
            insert.setArray(5, texts(connection, from, to, NodeFact::source));
            insert.setArray(6, texts(connection, from, to, NodeFact::factId));
            insert.setArray(7, connection.createArrayOf("bigint",
                    Arrays.stream(facts, from, to).map(NodeFact::version).toArray()));
            insert.setArray(8, texts(connection, from, to, NodeFact::caseId));
        }
        insert.execute();
    }

    private Array texts(Connection connection, int from, int to, Function<NodeFact, String> column) throws SQLException {
        return connection.createArrayOf("text", Arrays.stream(facts, from, to).map(column).toArray());
    }
}
