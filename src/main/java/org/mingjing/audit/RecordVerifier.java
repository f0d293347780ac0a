package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Schema;
import org.mingjing.log.StoredHeads;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Verifies a whole record with nothing but the public key: every leaf from its text, the tree at every head, every
 * signature and its time, the tiles, outside anchors, the tables made of the record, and what guards them. Needs the same memory for any number of records.
 */
public final class RecordVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(RecordVerifier.class);

    private final List<ReadModelCheck> readModels = new ArrayList<>();
    private final boolean recordAlone;

    /** A verifier that checks every read model. */
    public static RecordVerifier ofEverything() {
        return new RecordVerifier(List.of());
    }

    /** A verifier of the log alone, whatever lies in the tables that are made of it. */
    static RecordVerifier ofRecordAlone() {
        return new RecordVerifier(true);
    }

    private RecordVerifier(boolean recordAlone) {
        this.recordAlone = recordAlone;
    }

    /** A verifier that checks the ledger's own read models, and those given. */
    public RecordVerifier(List<ReadModelCheck> furtherReadModels) {
        this(false);
        readModels.addAll(LedgerReadModels.checks());
        readModels.addAll(DecisionReadModels.checks());
        readModels.addAll(ActReadModels.checks());
        readModels.addAll(PeopleReadModels.checks());
        readModels.addAll(FileReadModels.checks());
        readModels.addAll(OpeningReadModels.checks());
        readModels.addAll(NoticeReadModels.checks());
        readModels.addAll(furtherReadModels);
    }

    /**
     * Verifies the record as it is at this moment; appending may go on meanwhile. Nothing is written: tables of an earlier
     * release are brought up to date in the transaction alone, which is rolled back.
     *
     * @throws org.mingjing.database.NewerRelease if the tables are of one
     * @throws LedgerException if the database cannot be read
     */
    public Verification verify(DataSource dataSource, VerifierKey key, Anchors anchors) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(isUpToDate(connection));
            connection.setAutoCommit(false);
            try {
                FaultsFound faults = new FaultsFound();
                return new Pass(connection, faults).run(key, anchors);
            } finally {
                connection.rollback();
            }
        } catch (SQLException | DataAccessException e) {
            throw new LedgerException(Sentence.of("audit.database-silent"), e);
        }
    }

    private static boolean isUpToDate(Connection connection) {
        return Schema.requireNotNewer(connection) == Schema.newestOfThisRelease();
    }

    /** One verification. What one check meets must not keep the others from being made. */
    private final class Pass {

        private final Connection connection;
        private final FaultsFound faults;

        Pass(Connection connection, FaultsFound faults) {
            this.connection = connection;
            this.faults = faults;
        }

        Verification run(VerifierKey key, Anchors anchors) throws SQLException {
            if (!recordAlone) {
                made("flyway_schema_history", () -> new MigrationsCheck().check(connection, faults));
                made("flyway_schema_history", () -> Schema.migrate(connection));
                made("pg_catalog", () -> new Catalogue().check(connection, faults));
            }
            LogPass log = new LogPass(connection, key, anchors, faults);
            made("record", () -> {
                long size = StoredHeads.size(connection);
                log.run(size);
                new TilePass(connection, faults).run(size);
            });
            for (ReadModelCheck check : readModels) {
                made(check.name(), () -> check.check(connection, faults));
            }
            return new Verification(log.records(), log.heads(), anchors.count(), faults.count(), faults.first());
        }

        private interface Check {
            void run() throws SQLException;
        }

        private void made(String table, Check check) throws SQLException {
            Savepoint before = connection.setSavepoint();
            try {
                check.run();
                connection.releaseSavepoint(before);
            } catch (SQLException | RuntimeException e) {
                LOG.debug("The check of {} could not be finished.", table, e);
                connection.rollback(before);
                faults.add(Sentence.of("audit.not-to-its-end", table));
            }
        }
    }
}
