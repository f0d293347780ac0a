package org.mingjing.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks before first use that a database can keep the record. */
final class DatabaseCheck {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCheck.class);
    private static final int OLDEST_MAJOR_VERSION = 15;

    private DatabaseCheck() {}

    /** Gives the pool back if its database is fit; closes it otherwise. */
    static HikariDataSource check(HikariDataSource pool, DatabaseAddress address) {
        try {
            inspect(pool, address);
            return pool;
        } catch (SQLException e) {
            pool.close();
            throw new LedgerException(Sentence.of("database.silent", address), e);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static void inspect(HikariDataSource pool, DatabaseAddress address) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('server_version_num')::int / 10000, "
                        + "current_setting('server_encoding'), current_setting('fsync'), "
                        + "current_setting('synchronous_commit')")) {
            row.next();
            if (row.getInt(1) < OLDEST_MAJOR_VERSION) {
                throw new LedgerException(Sentence.of("database.too-old", address, row.getInt(1), OLDEST_MAJOR_VERSION));
            }
            if (!row.getString(2).equals("UTF8")) {
                throw new LedgerException(Sentence.of("database.other-encoding", address, row.getString(2)));
            }
            if (row.getString(3).equals("off") || row.getString(4).equals("off")) {
                LOG.warn("The database at {} runs with fsync={} and synchronous_commit={}: it can lose facts it "
                        + "acknowledged. Set both to on.", address, row.getString(3), row.getString(4));
            }
        }
    }
}
