package org.mingjing.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mingjing.texts.Sentence;
import org.springframework.dao.DataAccessException;

/**
 * Runs work in transactions (READ COMMITTED), again if PostgreSQL gave one up in favour of another. Once closed it begins no
 * more, so that whoever is stopped in the middle of much work is stopped between two transactions.
 */
public final class Transactions {

    private static final Set<String> GIVEN_UP_FOR_ANOTHER = Set.of("40001", "40P01");
    private static final String NOT_AS_MADE = "42000";
    private static final int TRIES_MAX = 10;
    private static final Duration WAIT_MAX = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private int underWay;
    private boolean closed;

    public Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @throws LedgerException if the database refuses the work, or no more is begun */
    public <T> T run(TransactionalWork<T> work) {
        begin();
        try {
            return tried(work);
        } finally {
            end();
        }
    }

    private synchronized void begin() {
        if (closed) {
            throw new LedgerException(Sentence.of("database.stopped"));
        }
        underWay++;
    }

    private synchronized void end() {
        underWay--;
        notifyAll();
    }

    /** Begins no more work, and waits until what is under way has ended, but not for long. */
    public synchronized void close() {
        closed = true;
        long until = System.nanoTime() + WAIT_MAX.toNanos();
        try {
            for (long left = WAIT_MAX.toNanos(); underWay > 0 && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T tried(TransactionalWork<T> work) {
        for (int tries = 1; ; tries++) {
            try {
                return once(work);
            } catch (SQLException e) {
                goOnOrRefuse(e, tries);
            } catch (DataAccessException e) {
                goOnOrRefuse(refused(e), tries);
            }
        }
    }

    private static void goOnOrRefuse(SQLException refused, int tries) {
        if (tries == TRIES_MAX || !GIVEN_UP_FOR_ANOTHER.contains(String.valueOf(refused.getSQLState()))) {
            throw DatabaseRefusal.of(refused);
        }
    }

    // What the driver said is the cause; where there is none, the tables do not hold what was asked for.
    private static SQLException refused(DataAccessException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused;
            }
        }
        return new SQLException(e.getMessage(), NOT_AS_MADE, e);
    }

    private <T> T once(TransactionalWork<T> work) throws SQLException {
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
