package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.RegistryJson;
import org.mingjing.ledger.merkle.Hash;

/** Makes the ledger's read models anew from the record, a few thousand rows at a time. */
final class ReadModelRebuild {

    private static final int ROWS_AT_ONCE = 5000;

    private final Connection transaction;
    private final List<FactRow> facts = new ArrayList<>();
    private final List<FactRow> conflicts = new ArrayList<>();
    private final List<EntryRow> entries = new ArrayList<>();
    private final ActRows acts;

    ReadModelRebuild(Connection transaction) {
        this.transaction = transaction;
        this.acts = new ActRows(transaction);
    }

    /** Also marks every case as not assessed: what stood in its assessment may have been wrong. */
    void run() throws SQLException {
        RecordLog.lock(transaction);
        try (Statement statement = transaction.createStatement()) {
            statement.execute("delete from fact");
            statement.execute("delete from fact_conflict");
            statement.execute("delete from registry_entry");
            statement.execute("delete from adoption");
            statement.execute("delete from conflict_review");
        }
        readRecord();
        write();
        FactRows.noteAllReplaced(transaction);
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
                    new String[] {
                FactBody.FACT, FactBody.CONFLICT, EntryBody.REGISTRY, Adoption.KIND, ConflictReview.KIND}));
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    take(row.getLong(1), row.getString(2), row.getString(3));
                }
            }
        }
    }

    private void take(long seq, String kind, String body) throws SQLException {
        if (acts.take(seq, kind, body)) {
            return;
        }
        if (kind.equals(EntryBody.REGISTRY)) {
            String text = EntryBody.entryText(body);
            entries.add(new EntryRow(seq, EntryKey.of(RegistryJson.read(text)), Hash.ofContent(text)));
        } else {
            String text = FactBody.factText(kind, body);
            List<FactRow> rows = kind.equals(FactBody.FACT) ? facts : conflicts;
            rows.add(FactRow.of(seq, FactJson.read(text), text));
        }
        if (facts.size() + conflicts.size() + entries.size() == ROWS_AT_ONCE) {
            write();
        }
    }

    private void write() throws SQLException {
        FactRows.insert(transaction, facts);
        FactRows.insertConflicts(transaction, conflicts);
        EntryRows.insert(transaction, entries);
        facts.clear();
        conflicts.clear();
        entries.clear();
    }
}
