package org.mingjing.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Columns of a batch as SQL arrays: one round trip inserts or looks up thousands of rows. */
public final class SqlArrays {

    private SqlArrays() {}

    public static Array texts(Connection connection, Collection<String> texts) {
        return array(connection, "text", texts.toArray(String[]::new));
    }

    public static <T> Array texts(Connection connection, Collection<T> rows, Function<T, String> column) {
        return array(connection, "text", rows.stream().map(column).toArray(String[]::new));
    }

    public static <T> Array integers(Connection connection, Collection<T> rows, Function<T, Long> column) {
        return array(connection, "bigint", rows.stream().map(column).toArray(Long[]::new));
    }

    public static <T> Array bytes(Connection connection, Collection<T> rows, Function<T, byte[]> column) {
        return array(connection, "bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    // Nothing is sent to the server, which therefore cannot give it up for another: only a lost connection fails here.
    private static Array array(Connection connection, String type, Object[] values) {
        try {
            return connection.createArrayOf(type, values);
        } catch (SQLException e) {
            throw DatabaseRefusal.of(e);
        }
    }
}
