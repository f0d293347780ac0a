package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** Checks that each fact's row names the place of the first higher version, by which it no longer counts. */
final class ReplacedFactsCheck implements ReadModelCheck {

    private static final String DIFFERING = """
            select f.seq, f.source || '/' || f.fact_id, f.version, f.replaced_seq, later.seq
            from fact f
            left join (select f.seq as replaced, min(h.seq) as seq
                       from fact f join fact h on h.source = f.source and h.fact_id = f.fact_id and h.version > f.version
                       group by f.seq) later on later.replaced = f.seq
            where f.replaced_seq is distinct from later.seq
            order by f.seq
            """;

    private record Differing(long seq, String fact, long version, Sentence stored, Sentence recorded) {}

    @Override
    public String name() {
        return "fact";
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        try (RowStream<Differing> rows = new RowStream<>(connection, DIFFERING, row -> new Differing(row.getLong(1),
                row.getString(2), row.getLong(3), place(row.getString(4)), place(row.getString(5))))) {
            for (Differing one = rows.next(); one != null; one = rows.next()) {
                faults.add(one.seq, Sentence.of("audit.replaced-differs", one.seq, one.fact, one.version, one.stored, one.recorded));
            }
        }
    }

    private static Sentence place(@Nullable String seq) {
        return seq == null ? Sentence.of("audit.no-record") : Sentence.of("audit.that-record", seq);
    }
}
