package org.mingjing.ledger.decisions;

import java.sql.Connection;
import org.mingjing.database.Queries;
import org.springframework.modulith.NamedInterface;

/**
 * How the cases stand. A case that failed under one package and was decided by another counts as decided and as failed.
 *
 * @param all cases with facts
 * @param waiting those with facts that no assessment has seen yet
 * @param failed those that a package could not assess
 * @param undecided those that were looked at last without being decided by any package or failing
 */
@NamedInterface("decisions")
public record CaseCounts(long all, long waiting, long failed, long undecided) {

    private static final String QUERY = """
            select count(*), count(*) filter (where facts_seq > assessed_seq),
                count(*) filter (where exists (select from failure f where f.case_id = w.case_id)),
                count(*) filter (where assessed_seq >= 0
                    and not exists (select from decision d where d.case_id = w.case_id and d.known_seq = w.assessed_seq)
                    and not exists (select from failure f where f.case_id = w.case_id))
            from case_work w
            """;

    static CaseCounts of(Connection connection) {
        return Queries.on(connection).sql(QUERY)
                .query((row, number) -> new CaseCounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).single();
    }
}
