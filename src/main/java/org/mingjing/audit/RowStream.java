package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** The rows of a query, fetched a few at a time, so that memory stays flat however many there are. */
final class RowStream<T> implements AutoCloseable {

    /** Makes a value of the row at which the result stands. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int FETCHED_AT_ONCE = 2000;

    private final Statement statement;
    private final ResultSet result;
    private final Reader<T> reader;

    /** @param connection must be in a transaction, or PostgreSQL sends all rows at once */
    RowStream(Connection connection, String sql, Reader<T> reader) throws SQLException {
        this.statement = connection.createStatement();
        this.statement.setFetchSize(FETCHED_AT_ONCE);
        this.result = statement.executeQuery(sql);
        this.reader = reader;
    }

    /** The next row, or null at the end. */
    @Nullable T next() throws SQLException {
        return result.next() ? reader.read(result) : null;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
