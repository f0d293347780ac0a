package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.mingjing.ledger.facts.FactRebuild;
import org.mingjing.ledger.log.RecordLog;

/** Makes the ledger's read models anew from the record, a few thousand rows at a time. */
public final class ReadModelRebuild {

    private static final int ROWS_AT_ONCE = 5000;

    private final Connection transaction;
    private final FactRebuild facts;
    private final AdoptionRebuild adoptions;

    public ReadModelRebuild(Connection transaction) {
        this.transaction = transaction;
        this.facts = new FactRebuild(transaction);
        this.adoptions = new AdoptionRebuild(transaction);
    }

    /** Also marks every case as not assessed: what stood in its assessment may have been wrong. */
    public void run() throws SQLException {
        RecordLog.lock(transaction);
        facts.begin();
        adoptions.begin();
        readRecord();
        facts.end();
        try (Statement statement = transaction.createStatement()) {
            statement.execute("delete from case_work");
            statement.execute("insert into case_work (case_id, facts_seq, as_of, next_check_at) "
                    + CaseWorkOfRecord.EXPECTED + "select case_id, facts_seq, as_of, next_check_at from expected");
        }
    }

    private void readRecord() throws SQLException {
        try (PreparedStatement query = transaction.prepareStatement(
                "select seq, kind, body from record where kind = any (?) order by seq")) {
            query.setArray(1, transaction.createArrayOf("text",
                    Stream.concat(FactRebuild.KINDS.stream(), Stream.of(Adoption.KIND)).toArray()));
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take(row.getLong(1), row.getString(2), row.getString(3));
                }
            }
        }
    }

    private void take(long seq, String kind, String body) throws SQLException {
        if (kind.equals(Adoption.KIND)) {
            adoptions.take(seq, body);
        } else {
            facts.take(seq, kind, body);
        }
    }
}
