package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Runs work in transactions (READ COMMITTED), again if PostgreSQL gave one up in favour of another. */
final class Transactions {

    private static final Set<String> GIVEN_UP_FOR_ANOTHER = Set.of("40001", "40P01");
    private static final int TRIES_MAX = 10;

    private final DataSource dataSource;

    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws LedgerException if the database refuses the work */
    <T> T run(Work<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (tries == TRIES_MAX || !GIVEN_UP_FOR_ANOTHER.contains(String.valueOf(e.getSQLState()))) {
                    throw new LedgerException("The database did not do what was asked: " + e.getMessage(), e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
