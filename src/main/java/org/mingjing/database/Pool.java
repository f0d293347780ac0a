package org.mingjing.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.net.UnknownHostException;
import java.sql.SQLException;

/** Opens the pool of connections. */
final class Pool {

    private static final int CONNECTIONS_MAX = 8;
    // The first connection is tried once: a wrong address or password is to be heard of at once.
    private static final long FIRST_TRY_MILLIS = 1;

    private Pool() {}

    /** @throws LedgerException if the database cannot be reached */
    static HikariDataSource open(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("mingjing");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setConnectionTimeout(PatientPool.AWAY_AFTER_MILLIS);
        config.setInitializationFailTimeout(FIRST_TRY_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Plans made while a table was small would be kept while an import makes it large.
        // And the driver would take the zone of this machine over, in which the server then writes instants as text.
        config.setConnectionInitSql("set plan_cache_mode = force_custom_plan; set time zone 'UTC'");
        try {
            return new PatientPool(config);
        } catch (PoolInitializationException e) {
            throw new LedgerException("The database at " + address + " cannot be reached: " + reason(e), e);
        }
    }

    private static String reason(Throwable failure) {
        String state = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "no host of that name is known.";
            }
            state = cause instanceof SQLException refused && refused.getSQLState() != null ? refused.getSQLState() : state;
        }
        return reason(state);
    }

    /** By SQLSTATE, which is the same in every language a server may speak. */
    static String reason(String state) {
        return switch (state) {
            case "28P01", "28000" -> "it does not let this user in with this password.";
            case "3D000" -> "it has no database of that name.";
            case "53300" -> "it has no connection left for one more; end others, or allow it more.";
            case "57P03" -> "it is just starting or stopping; try again in a moment.";
            default -> state.isEmpty() || state.startsWith("08")
                    ? "nothing answers there, or it breaks off; start the database, or correct host and port."
                    : "it refuses the connection (SQLSTATE " + state + "); its log says why.";
        };
    }
}
