package org.mingjing.audit;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mingjing.files.FileTables;
import org.mingjing.files.FilesRebuild;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.decisions.RebuiltTable;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.looks.DossierRows;
import org.mingjing.looks.DossierTables;
import org.mingjing.looks.OpeningTables;
import org.mingjing.looks.OpeningsRebuild;
import org.mingjing.notices.NoticeRebuild;
import org.mingjing.people.PeopleRebuild;

/**
 * Every table that is made of the record, made anew from it.
 *
 * @param record what the verification of the record found before; if it is not intact, nothing was made
 * @param tables the tables, none if nothing was made
 * @param casesToAssess cases that the next sweep looks at again
 */
public record Rebuild(Verification record, List<RebuiltTable> tables, long casesToAssess) {

    public Rebuild {
        tables = List.copyOf(tables);
    }

    /**
     * Verifies the record, without what is made of it, and makes that anew if the record is intact.
     *
     * @param dataSource the ledger's database
     * @throws org.mingjing.database.LedgerException if the database fails, or somebody else is at it
     */
    public static Rebuild of(Ledger ledger, DataSource dataSource, VerifierKey key) {
        Verification record = RecordVerifier.ofRecordAlone().verify(dataSource, key, Anchors.none());
        if (!record.intact()) {
            return new Rebuild(record, List.of(), 0);
        }
        List<RebuiltTable> tables = new ArrayList<>(ledger.rebuildReadModels());
        ledger.inTransaction(PeopleRebuild::run).forEach((table, rows) -> tables.add(new RebuiltTable(table, rows.before(), rows.after())));
        FilesRebuild.Rows files = ledger.inTransaction(FilesRebuild::run);
        tables.add(new RebuiltTable(FileTables.FILE.table(), files.before(), files.after()));
        OpeningsRebuild.Rows openings = ledger.inTransaction(OpeningsRebuild::run);
        tables.add(new RebuiltTable(OpeningTables.OPENING.table(), openings.before(), openings.after()));
        OpeningsRebuild.Rows requests = ledger.inTransaction(DossierRows::rebuild);
        tables.add(new RebuiltTable(DossierTables.REQUEST.table(), requests.before(), requests.after()));
        ledger.inTransaction(NoticeRebuild::run).forEach((table, rows) -> tables.add(new RebuiltTable(table, rows[0], rows[1])));
        long cases = tables.stream().filter(table -> table.table().equals("case_work"))
                .mapToLong(RebuiltTable::rowsAfter).sum();
        return new Rebuild(record, tables, cases);
    }
}
