package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.mingjing.texts.Sentence;

/** Checks that every place in the log that a decision knew was the end of a signed head, as it must have been. */
final class KnownPlacesCheck implements ReadModelCheck {

    private static final String WITHOUT_HEAD = """
            select min(seq), known_seq from decision d
            where not exists (select from record_head h where h.size = d.known_seq + 1)
            group by known_seq order by 1
            """;

    private record Without(long seq, long knownSeq) {}

    @Override
    public String name() {
        return "record_head";
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        try (RowStream<Without> rows = new RowStream<>(connection, WITHOUT_HEAD,
                row -> new Without(row.getLong(1), row.getLong(2)))) {
            for (Without one = rows.next(); one != null; one = rows.next()) {
                faults.add(one.seq, Sentence.of("audit.known-without-head", one.seq, one.knownSeq));
            }
        }
    }
}
