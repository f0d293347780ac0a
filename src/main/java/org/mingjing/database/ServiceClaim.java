package org.mingjing.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/**
 * Shows that this process is the one service of a database: a lock on a connection of its own. PostgreSQL gives it back with
 * the connection, so a claim is watched, and taken again after the database was away.
 */
public final class ServiceClaim implements AutoCloseable {

    private static final long LOCK = 0x4D494E474A53L;
    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private static final String HOLDER = """
            select a.pid, a.application_name from pg_locks l join pg_stat_activity a using (pid)
            where l.locktype = 'advisory' and l.granted and l.objsubid = 1
                and l.database = (select oid from pg_database where datname = current_database())
                and (l.classid::bigint << 32) + l.objid::bigint = ?
            """;

    private final DatabaseAddress address;
    private final String name = "mingjing service " + UUID.randomUUID();
    private @Nullable Connection connection;
    private boolean closed;

    private ServiceClaim(DatabaseAddress address) {
        this.address = address;
    }

    /** @throws LedgerException if another service has the claim, or the database does not answer */
    static ServiceClaim take(DatabaseAddress address) {
        ServiceClaim claim = new ServiceClaim(address);
        try {
            if (!claim.renew()) {
                throw new LedgerException(Sentence.of("database.another-service", address));
            }
            return claim;
        } catch (SQLException e) {
            throw new LedgerException(Sentence.of("database.silent-at-start", address), e);
        }
    }

    /** Whether the claim's connection, and with it the claim, is still there. */
    synchronized boolean holds() {
        try {
            return closed || connection != null && connection.isValid(ANSWERS_WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Takes the claim, also from a lost connection of this very claim that the database still takes for alive.
     *
     * @return false if another service has it
     * @throws SQLException if the database does not answer
     */
    synchronized boolean renew() throws SQLException {
        if (closed) {
            return true;
        }
        disconnect();
        Connection fresh = connect();
        try {
            boolean taken = locked(fresh) || freedOfOurOwn(fresh) && locked(fresh);
            if (taken) {
                connection = fresh;
            } else {
                fresh.close();
            }
            return taken;
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (address.user() != null && address.password() != null) {
            properties.setProperty("user", address.user());
            properties.setProperty("password", address.password());
        }
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", Integer.toString(ANSWERS_WITHIN_SECONDS));
        properties.setProperty("ApplicationName", name);
        return DriverManager.getConnection(address.url(), properties);
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    // A connection that was cut in the network lives on in the server until it notices. It carries our name, so we may
    // end it.
    private boolean freedOfOurOwn(Connection fresh) throws SQLException {
        try (PreparedStatement query = fresh.prepareStatement(HOLDER)) {
            query.setLong(1, LOCK);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next() || !name.equals(row.getString(2))) {
                    return false;
                }
                try (Statement end = fresh.createStatement()) {
                    end.execute("select pg_terminate_backend(" + row.getInt(1) + ", "
                            + ANSWERS_WITHIN_SECONDS * 1_000 + ")");
                }
                return true;
            }
        }
    }

    private void disconnect() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException lostAnyway) {
            // The server has ended it, or will.
        }
        connection = null;
    }

    /** Gives the claim back; it is not taken again. */
    @Override
    public synchronized void close() {
        closed = true;
        disconnect();
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
