package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.database.BinaryCopy;
import org.mingjing.database.SqlArrays;
import org.mingjing.log.RecordBody;
import org.mingjing.log.RecordLog;

/** Writes an assessed batch: the records first, then the rows that carry their numbers. */
final class BatchRecorder {

    private final RecordLog log;

    BatchRecorder(RecordLog log) {
        this.log = log;
    }

    void record(Connection transaction, AssessedBatch batch, Instant at) throws SQLException {
        List<RecordBody> bodies = new ArrayList<>();
        batch.decisions().forEach(decision -> bodies.add(decision.body()));
        batch.changes().forEach(change -> bodies.add(change.body()));
        batch.failures().forEach(failure -> bodies.add(failure.body()));
        Look.untold(batch).forEach(look -> bodies.add(look.body()));
        long first = log.append(transaction, bodies, at).firstSeq();
        insertDecisions(transaction, batch.decisions(), first);
        upsertFindings(transaction, batch.changes(), first + batch.decisions().size());
        replaceFailures(transaction, batch, first + batch.decisions().size() + batch.changes().size());
        CaseWork.assessed(transaction, batch.cases());
    }

    private static void insertDecisions(Connection transaction, List<Decision> decisions, long first)
            throws SQLException {
        if (decisions.isEmpty()) {
            return;
        }
        try (BinaryCopy rows = BinaryCopy.into(transaction, DecisionTables.DECISION.rows())) {
            long seq = first;
            for (Decision decision : decisions) {
                rows.add(decision.row(), seq++);
            }
            rows.end();
        }
    }

    private static void upsertFindings(Connection transaction, List<FindingChange> changes, long first)
            throws SQLException {
        List<FindingRow> rows = new ArrayList<>(changes.size());
        for (FindingChange change : changes) {
            rows.add(new FindingRow(change.id(), change.caseId(), change.rules().id(), change.act().leavesStanding(),
                    first + rows.size()));
        }
        FindingRow.upsert(transaction, rows);
    }

    private static void replaceFailures(Connection transaction, AssessedBatch batch, long first) throws SQLException {
        try (PreparedStatement delete =
                transaction.prepareStatement("delete from failure where case_id = any (?)")) {
            delete.setArray(1, SqlArrays.texts(transaction, batch.cases(), AssessmentMark::caseId));
            delete.executeUpdate();
        }
        if (batch.failures().isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement("""
                insert into failure (case_id, package, seq)
                select case_id, package, ? + max(place) - 1
                from unnest(?::text[], ?::text[]) with ordinality as given (case_id, package, place)
                group by case_id, package
                """)) {
            insert.setLong(1, first);
            insert.setArray(2, SqlArrays.texts(transaction, batch.failures(), Failure::caseId));
            insert.setArray(3, SqlArrays.texts(transaction, batch.failures(), failure -> failure.rules().id()));
            insert.executeUpdate();
        }
    }
}
