package org.mingjing.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;

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
        config.setInitializationFailTimeout(FIRST_TRY_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // Plans made while a table was small would be kept while an import makes it large.
        // And the driver would take the zone of this machine over, in which the server then writes instants as text.
        config.setConnectionInitSql("set plan_cache_mode = force_custom_plan; set time zone 'UTC'");
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new LedgerException("The database at " + address + " cannot be reached: " + deepest(e) + ".", e);
        }
    }

    private static String deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
