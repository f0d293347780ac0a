package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Shows that this process is the one service of a database. PostgreSQL ends it with the process. */
public final class ServiceClaim implements AutoCloseable {

    private static final long LOCK = 0x4D494E474A53L;

    private final Connection connection;

    private ServiceClaim(Connection connection) {
        this.connection = connection;
    }

    static ServiceClaim take(DatabaseAddress address) {
        Properties properties = new Properties();
        if (address.user() != null && address.password() != null) {
            properties.setProperty("user", address.user());
            properties.setProperty("password", address.password());
        }
        properties.setProperty("tcpKeepAlive", "true");
        try {
            Connection connection = DriverManager.getConnection(address.url(), properties);
            if (!locked(connection)) {
                connection.close();
                throw new LedgerException("Another service already runs on the database at " + address
                        + "; two services on one database are not possible. Stop the other one first.");
            }
            return new ServiceClaim(connection);
        } catch (SQLException e) {
            throw new LedgerException("The database at " + address + " does not answer: " + e.getMessage(), e);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Gives the claim back. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new LedgerException("The claim to be the one service could not be given back: " + e.getMessage(), e);
        }
    }
}
