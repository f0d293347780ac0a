package org.mingjing.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * A pool that waits long for a connection while others are at work with theirs, and not long while none can be had: a busy
 * database is worth waiting for, one that is away is to be heard of.
 */
final class PatientPool extends HikariDataSource {

    /** How long the pool itself waits, which is how long nobody hears of a database that is away. */
    static final long AWAY_AFTER_MILLIS = 5_000;

    private static final int WAITS_MAX = 6;

    PatientPool(HikariConfig config) {
        super(config);
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (int waits = 1; ; waits++) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                // The cause says why none could be made; there is none where there are as many as there may be.
                if (waits == WAITS_MAX || e.getCause() != null || getHikariPoolMXBean().getTotalConnections() == 0) {
                    throw e;
                }
            }
        }
    }
}
