package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.mingjing.database.Queries;

/** Finds the cases that were assessed as of an instant which was still to come, as a mistyped date once allowed. */
final class CasesAhead {

    private CasesAhead() {}

    /** Cases last assessed as of an instant after the latest one that was lived, by id, after the given id. */
    static List<String> of(Connection connection, Instant latestLived, String afterCaseId, int limit) {
        return Queries.on(connection)
                .sql("select case_id from case_work where as_of > ? and case_id > ? order by case_id limit ?")
                .params(latestLived.atOffset(ZoneOffset.UTC), afterCaseId, limit).query(String.class).list();
    }
}
