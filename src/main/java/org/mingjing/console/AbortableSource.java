package org.mingjing.console;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Gives connections of a pool to one work, whose waiting for the database can then be ended from outside. */
final class AbortableSource extends DelegatingDataSource {

    private final Set<Connection> given = ConcurrentHashMap.newKeySet();
    private volatile boolean aborted;

    AbortableSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (aborted) {
            throw new SQLException("the work was stopped");
        }
        Connection connection = super.getConnection();
        given.add(connection);
        if (aborted) {
            abort();
        }
        return connection;
    }

    /** Breaks the connections, so that whoever reads from one fails; the pool replaces them. */
    void abort() {
        aborted = true;
        for (Connection connection : given) {
            try {
                if (!connection.isClosed()) {
                    connection.unwrap(Connection.class).abort(Runnable::run);
                }
            } catch (SQLException e) {
                // It is broken already, as it was to be.
                given.remove(connection);
            }
        }
    }
}
