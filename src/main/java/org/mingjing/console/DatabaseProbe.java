package org.mingjing.console;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.springframework.stereotype.Component;

/**
 * Tells whether the database answers, within a few seconds. Asks on a connection of its own: those of the pool may all be at
 * work while the database is well, and whoever waits for one waits long when it is not.
 */
@Component
final class DatabaseProbe implements AutoCloseable {

    private static final int ANSWER_WITHIN_SECONDS = 2;
    private static final long ASK_AGAIN_AFTER_NANOS = 1_000_000_000L;

    private final Installation installation;
    private @Nullable Connection own;
    private boolean answered;
    private long askedNanos;
    private boolean asked;

    DatabaseProbe(Installation installation) {
        this.installation = installation;
    }

    /** Whether it answered within the last second. */
    synchronized boolean answers() {
        return lately() ? answered : answersNow();
    }

    /** Whether it answers now. Many who ask while it does not are told what the first of them learnt. */
    synchronized boolean answersNow() {
        if (!lately() || answered) {
            answered = ask();
            asked = true;
            askedNanos = System.nanoTime();
        }
        return answered;
    }

    private boolean lately() {
        return asked && System.nanoTime() - askedNanos < ASK_AGAIN_AFTER_NANOS;
    }

    // A connection that broke is replaced once: a server that was started again is well.
    private boolean ask() {
        if (own != null && isValid(own)) {
            return true;
        }
        close();
        try {
            own = open(installation.database().dataSource());
            return isValid(own);
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean isValid(Connection connection) {
        try {
            return connection.isValid(ANSWER_WITHIN_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private static Connection open(DataSource dataSource) throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        Properties properties = new Properties();
        set(properties, "user", pool.getUsername());
        set(properties, "password", pool.getPassword());
        for (String timeout : new String[] {"connectTimeout", "socketTimeout", "loginTimeout"}) {
            properties.setProperty(timeout, String.valueOf(ANSWER_WITHIN_SECONDS));
        }
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }

    @Override
    public synchronized void close() {
        if (own != null) {
            try {
                own.close();
            } catch (SQLException e) {
                // It is given up either way.
                answered = false;
            }
            own = null;
        }
    }
}
