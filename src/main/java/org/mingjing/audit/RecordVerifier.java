package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mingjing.ledger.LedgerException;
import org.mingjing.ledger.merkle.VerifierKey;

/**
 * Verifies a whole record with nothing but the public key: every leaf from its text, the tree at every head, every
 * signature, the tiles, outside anchors, and the read models. Needs the same memory for any number of records.
 */
public final class RecordVerifier {

    private final List<ReadModelCheck> readModels = new ArrayList<>();

    /** A verifier that checks every read model. */
    public static RecordVerifier ofEverything() {
        return new RecordVerifier(List.of());
    }

    /** A verifier that checks the ledger's own read models, and those given. */
    public RecordVerifier(List<ReadModelCheck> furtherReadModels) {
        readModels.addAll(LedgerReadModels.checks());
        readModels.addAll(DecisionReadModels.checks());
        readModels.addAll(furtherReadModels);
    }

    /**
     * Verifies the record as it is at this moment; appending may go on meanwhile.
     *
     * @throws LedgerException if the database cannot be read
     */
    public Verification verify(DataSource dataSource, VerifierKey key, Anchors anchors) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return verify(connection, key, anchors);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LedgerException("The record could not be read for verification: " + e.getMessage(), e);
        }
    }

    private Verification verify(Connection connection, VerifierKey key, Anchors anchors) throws SQLException {
        Faults faults = new Faults();
        long size = size(connection);
        LogPass log = new LogPass(connection, key, anchors, faults);
        log.run(size);
        new TilePass(connection, faults).run(size);
        for (ReadModelCheck check : readModels) {
            check.check(connection, faults);
        }
        return new Verification(log.records(), log.heads(), anchors.count(), faults.count(), faults.first());
    }

    private static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(size), 0) from record_head")) {
            row.next();
            return row.getLong(1);
        }
    }
}
