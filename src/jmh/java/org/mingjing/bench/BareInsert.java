package org.mingjing.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;
import org.mingjing.ledger.Database;

/**
 * The least that any durable import must do: the same texts, made and hashed beforehand, inserted from memory into one
 * table like that of the record, in batches of the same size, on the same server with the same settings.
 */
final class BareInsert {

    private static final int BATCH_FACTS = 4_000;

    private final String[] bodies;
    private final byte[][] hashes;

    BareInsert(Collection<String> facts) throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        bodies = facts.stream()
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

    /** Facts inserted in a second. */
    double factsPerSecond(Path home) throws SQLException {
        try (Database database = Database.open(home, null); Connection connection = database.dataSource().getConnection()) {
            try (Statement create = connection.createStatement()) {
                create.execute("drop table if exists bare");
                create.execute("create table bare (seq bigint primary key, kind text not null, "
                        + "leaf_hash bytea not null, body text not null)");
            }
            long began = System.nanoTime();
            insert(connection);
            return bodies.length / ((System.nanoTime() - began) / 1e9);
        }
    }

    private void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into bare select * from unnest(?::bigint[], ?::text[], ?::bytea[], ?::text[])")) {
            for (int from = 0; from < bodies.length; from += BATCH_FACTS) {
                int to = Math.min(bodies.length, from + BATCH_FACTS);
                String[] kinds = new String[to - from];
                Arrays.fill(kinds, "fact");
                insert.setArray(1, connection.createArrayOf("bigint", LongStream.range(from, to).boxed().toArray()));
                insert.setArray(2, connection.createArrayOf("text", kinds));
                insert.setArray(3, connection.createArrayOf("bytea", Arrays.copyOfRange(hashes, from, to)));
                insert.setArray(4, connection.createArrayOf("text", Arrays.copyOfRange(bodies, from, to)));
                insert.executeUpdate();
                connection.commit();
            }
        }
        connection.setAutoCommit(true);
    }
}
