package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.facts.FactBody;
import org.mingjing.ledger.facts.FactTables;
import org.mingjing.ledger.facts.WarningRow;
import org.mingjing.texts.Sentence;

/** Checks that each warning's row says what the newest fact of its case says, and that there is no other. */
final class WarningRowsCheck implements ReadModelCheck {

    private static final String NEWEST_FACTS = String.format(Locale.ROOT, """
            select distinct on (f.case_id) f.seq, r.body, f.case_id from fact f join record r using (seq)
            where f.source = '%s' and starts_with(f.case_id, '%s')
            order by f.case_id, f.seq desc
            """, OwnFacts.SOURCE, OwnFacts.caseOf(""));

    /** A row, or what a fact says of it; the columns are unknown where the fact cannot be read. */
    private record State(String id, long seq, @Nullable List<String> columns) {

        static State ofTable(ResultSet row) throws SQLException {
            List<String> columns = new ArrayList<>();
            for (int column = 2; column <= FactTables.WARNING.count(); column++) {
                columns.add(row.getString(column));
            }
            return new State(row.getString(2), row.getLong(1), columns);
        }

        static State ofFact(ResultSet row) throws SQLException {
            long seq = row.getLong(1);
            try {
                WarningRow said = new WarningRow(seq, FactJson.read(FactBody.factText(FactBody.FACT, row.getString(2))));
                return new State(said.id(), seq, said.texts());
            } catch (RuntimeException unreadable) {
                return new State(OwnFacts.warningOf(row.getString(3)), seq, null);
            }
        }
    }

    @Override
    public String name() {
        return FactTables.WARNING.table();
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        try (RowStream<State> facts = new RowStream<>(connection, NEWEST_FACTS, State::ofFact);
                RowStream<State> rows = new RowStream<>(connection, FactTables.WARNING.selectTexts() + "order by id", State::ofTable)) {
            State fact = facts.next();
            State row = rows.next();
            while (fact != null || row != null) {
                if (fact == null || row != null && row.id().compareTo(fact.id()) < 0) {
                    faults.add(Sentence.of("audit.warning-stray", row.id(), row.seq()));
                    row = rows.next();
                } else if (row == null || row.id().compareTo(fact.id()) > 0) {
                    faults.add(fact.seq(), Sentence.of("audit.warning-missing", fact.seq(), fact.id()));
                    fact = facts.next();
                } else {
                    compare(fact, row, faults);
                    fact = facts.next();
                    row = rows.next();
                }
            }
        }
    }

    private static void compare(State fact, State row, FaultsFound faults) {
        if (!fact.equals(row)) {
            faults.add(fact.seq(), Sentence.of("audit.warning-differs", fact.seq(), fact.id()));
        }
    }
}
