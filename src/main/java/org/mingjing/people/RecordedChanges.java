package org.mingjing.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.mingjing.database.LedgerException;
import org.mingjing.drivers.Installation;
import org.mingjing.log.RecordBody;
import org.mingjing.log.RecordLog;
import org.mingjing.texts.Sentence;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes aggregates of Spring Data JDBC and records what was changed in one transaction: neither is there without the other.
 * The lock of the log is taken before anything is read, so that changes come one after the other.
 */
public final class RecordedChanges {

    private final TransactionTemplate transactions;
    private final DataSource dataSource;
    private final Installation installation;

    RecordedChanges(PlatformTransactionManager transactions, DataSource dataSource, Installation installation) {
        this.transactions = new TransactionTemplate(transactions);
        this.dataSource = dataSource;
        this.installation = installation;
    }

    /** What a change may do to the record. */
    public final class Trail {

        private final Connection transaction;

        private Trail(Connection transaction) {
            this.transaction = transaction;
        }

        /** When the change is made. */
        public Instant now() {
            return installation.clock().instant().truncatedTo(ChronoUnit.MICROS);
        }

        /** Appends a record. @return its place in the log */
        public long append(RecordBody body) {
            try {
                return installation.ledger().append(transaction, List.of(body), now()).firstSeq();
            } catch (SQLException e) {
                throw failed(e);
            }
        }
    }

    /** Makes a change. @throws LedgerException if the database fails, and nothing was changed */
    public <T> T run(Function<Trail, T> change) {
        return told(() -> transactions.execute(status -> {
            Connection transaction = DataSourceUtils.getConnection(dataSource);
            try {
                RecordLog.lock(transaction);
                return change.apply(new Trail(transaction));
            } catch (SQLException e) {
                throw failed(e);
            } finally {
                DataSourceUtils.releaseConnection(transaction, dataSource);
            }
        }));
    }

    /** Something that may fail as a database does. */
    public interface Asking<T> {
        T answer();
    }

    /** Asks, and tells of a database that fails as the rest of the house does. */
    public static <T> T told(Asking<T> asking) {
        try {
            return asking.answer();
        } catch (DataAccessException | TransactionException e) {
            throw failed(e);
        }
    }

    private static LedgerException failed(Exception e) {
        return new LedgerException(Sentence.of("people.database-failed"), e);
    }
}
