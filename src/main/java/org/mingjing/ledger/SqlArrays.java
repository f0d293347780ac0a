package org.mingjing.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.mingjing.ledger.merkle.Hash;

/** Columns of a batch as SQL arrays: one round trip inserts or looks up thousands of rows. */
final class SqlArrays {

    private SqlArrays() {}

    static <T> Array texts(Connection connection, Collection<T> rows, Function<T, String> column) throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray(String[]::new));
    }

    static <T> Array integers(Connection connection, Collection<T> rows, Function<T, Long> column)
            throws SQLException {
        return connection.createArrayOf("bigint", rows.stream().map(column).toArray(Long[]::new));
    }

    static <T> Array hashes(Connection connection, Collection<T> rows, Function<T, Hash> column) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(row -> column.apply(row).bytes()).toArray(byte[][]::new));
    }
}
