package org.mingjing.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.decisions.CaseWorkOfRecord;
import org.mingjing.texts.Sentence;

/**
 * Checks what the tables say of waiting cases: what is known of each, what of that was assessed and when, and when it falls
 * due. A case marked to be assessed anew may say that nothing of it was.
 *
 * <p>Looks that no package decided left no record in earlier releases. Of a case that was last looked at so, before the first
 * record that tells of such looks, the row is believed as far as it can be; see {@code docs/concepts/record.md}.
 */
final class CaseWorkCheck implements ReadModelCheck {

    private static final String DIFFERING = CaseWorkOfRecord.EXPECTED + """
            , since as (
                select coalesce(least((select min(seq) from record where kind = 'look'),
                    (select min(seq) from decision where meaning > 1)), 9223372036854775807) as seq)
            select coalesce(w.case_id, e.case_id), w.case_id is null, e.case_id is null,
                w.facts_seq, e.facts_seq, w.assessed_seq, e.assessed_seq, w.as_of, e.as_of,
                w.next_check_at, e.next_check_at, w.unseen, w.facts_seq > w.assessed_seq
            from case_work w full join expected e using (case_id)
            where (w.case_id is null or e.case_id is null or w.facts_seq is distinct from e.facts_seq
                or w.unseen is distinct from (w.facts_seq > w.assessed_seq)
                or not (w.assessed_seq = -1 and w.unseen) and w.assessed_seq is distinct from e.assessed_seq
                or w.as_of is distinct from e.as_of or w.next_check_at is distinct from e.next_check_at)
              and not coalesce(w.facts_seq = e.facts_seq and w.unseen = (w.facts_seq > w.assessed_seq)
                and w.assessed_seq > e.assessed_seq and w.assessed_seq < (select seq from since)
                and (e.assessed_seq = -1 or e.facts_seq > e.assessed_seq)
                and w.next_check_at is null and w.as_of is not null and (e.as_of is null or w.as_of >= e.as_of)
                and exists (select from record_head h where h.size = w.assessed_seq + 1), false)
            order by 1
            """;

    private record Differing(String caseId, boolean missing, boolean stray, List<Sentence> columns) {

        static Differing read(ResultSet row) throws SQLException {
            List<Sentence> columns = new ArrayList<>();
            compare(columns, "facts_seq", row.getString(4), row.getString(5));
            if (!(row.getLong(6) == -1 && row.getBoolean(12))) {
                compare(columns, "assessed_seq", row.getString(6), row.getString(7));
            }
            compare(columns, "as_of", row.getString(8), row.getString(9));
            compare(columns, "next_check_at", row.getString(10), row.getString(11));
            compare(columns, "unseen", row.getString(12), row.getString(13));
            return new Differing(row.getString(1), row.getBoolean(2), row.getBoolean(3), columns);
        }

        private static void compare(List<Sentence> to, String column, @Nullable String stored, @Nullable String recorded) {
            if (stored == null ? recorded != null : !stored.equals(recorded)) {
                to.add(Sentence.of("audit.column-differs", column, stored, recorded));
            }
        }

        Sentence sentence() {
            if (missing) {
                return Sentence.of("audit.work-missing", caseId);
            }
            if (stray) {
                return Sentence.of("audit.work-stray", caseId);
            }
            return Sentence.of("audit.work-differs", caseId, DifferingColumns.inOneSentence(columns));
        }
    }

    @Override
    public String name() {
        return "case_work";
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        boolean othersAreSound = faults.count() == 0;
        try (RowStream<Differing> rows = new RowStream<>(connection, DIFFERING, Differing::read)) {
            for (Differing one = rows.next(); one != null; one = rows.next()) {
                faults.addDerived(one.sentence(), othersAreSound);
            }
        }
    }
}
