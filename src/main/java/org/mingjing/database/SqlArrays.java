package org.mingjing.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Columns of a batch as SQL arrays: one round trip inserts or looks up thousands of rows. */
public final class SqlArrays {

    private SqlArrays() {}

    public static <T> Array texts(Connection connection, Collection<T> rows, Function<T, String> column) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    public static <T> Array integers(Connection connection, Collection<T> rows, Function<T, Long> column)
            throws SQLException {
        return connection.createArrayOf("bigint", rows.stream().map(column).toArray(Long[]::new));
    }

    public static <T> Array bytes(Connection connection, Collection<T> rows, Function<T, byte[]> column) throws SQLException {
        return connection.createArrayOf(
                "bytea", rows.stream().map(column).toArray(byte[][]::new));
    }
}
