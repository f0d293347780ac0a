package org.mingjing.looks;

import java.sql.Connection;
import java.sql.SQLException;
import org.mingjing.database.Queries;
import org.mingjing.log.RecordLog;

/** Makes the table of openings anew from the record. */
public final class OpeningsRebuild {

    private static final String ROWS = """
            insert into opening (seq, account, name, role, view, case_id, warning, purpose, note, request, officials, at)
            select seq, b->>'account', b->>'name', b->>'role', b->>'view', b->>'case', b->>'warning', b->>'purpose', b->>'note',
                b->>'request', b->>'officials', (b->>'at')::timestamptz
            from (select seq, body::jsonb as b from record where kind = 'opening') r
            """;

    private OpeningsRebuild() {}

    /** How many rows the table had and has. */
    public record Rows(long before, long after) {}

    /** Makes it anew in the transaction. */
    public static Rows run(Connection transaction) throws SQLException {
        RecordLog.lock(transaction);
        long before = Queries.on(transaction).sql("delete from opening").update();
        return new Rows(before, Queries.on(transaction).sql(ROWS).update());
    }
}
