package org.mingjing.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import org.mingjing.texts.Sentence;

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
            throw new LedgerException(Sentence.of("database.unreachable", address, reason(e)), e);
        }
    }

    private static Sentence reason(Throwable failure) {
        String state = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return Sentence.of("database.host-unknown");
            }
            state = cause instanceof SQLException refused && refused.getSQLState() != null ? refused.getSQLState() : state;
        }
        return reason(state);
    }

    /** By SQLSTATE, which is the same in every language a server may speak. */
    static Sentence reason(String state) {
        return switch (state) {
            case "28P01", "28000" -> Sentence.of("database.user-not-let-in");
            case "3D000" -> Sentence.of("database.name-unknown");
            case "53300" -> Sentence.of("database.no-connection-left");
            case "57P03" -> Sentence.of("database.starting-or-stopping");
            default -> state.isEmpty() || state.startsWith("08")
                    ? Sentence.of("database.nothing-there")
                    : Sentence.of("database.connection-refused", state);
        };
    }
}
