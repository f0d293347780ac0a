package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.decisions.CaseWorkOfRecord;
import org.mingjing.texts.Sentence;

/** Checks that exactly the cases which the last look at them failed for stand in the table of failures. */
final class FailureRowsCheck implements ReadModelCheck {

    // A later look that left no record is a matter of the row in case_work, which is checked by itself.
    private static final String DIFFERING = CaseWorkOfRecord.EXPECTED_FAILURES + """
            , expected as (
                select e.* from expected_failure e join last l using (case_id)
                where not exists (select from case_work w where w.case_id = e.case_id and w.assessed_seq > l.known_seq))
            select case_id, package, f.seq, e.seq
            from failure f full join expected e using (case_id, package)
            where f.seq is distinct from e.seq order by 1, 2
            """;

    private record Differing(String caseId, String rules, @Nullable String stored, @Nullable String recorded) {

        Sentence sentence() {
            if (stored == null) {
                return Sentence.of("audit.failure-missing", caseId, rules, recorded);
            }
            return recorded == null
                    ? Sentence.of("audit.failure-stray", caseId, rules)
                    : Sentence.of("audit.failure-differs", stored, caseId, rules, recorded);
        }
    }

    @Override
    public String name() {
        return "failure";
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        boolean othersAreSound = faults.count() == 0;
        try (RowStream<Differing> rows = new RowStream<>(connection, DIFFERING, row -> new Differing(row.getString(1),
                row.getString(2), row.getString(3), row.getString(4)))) {
            for (Differing one = rows.next(); one != null; one = rows.next()) {
                faults.addDerived(one.sentence(), othersAreSound);
            }
        }
    }
}
