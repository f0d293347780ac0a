package org.mingjing.files;

import java.sql.Connection;
import java.sql.SQLException;
import org.mingjing.database.Queries;
import org.mingjing.log.RecordLog;

/** Makes the table of files anew from the record. Contents are no part of it, only their digests: they stay as they are. */
public final class FilesRebuild {

    private static final String ROWS = """
            insert into attachment (seq, id, warning, account, name, type, sha256, bytes, received_at, expires_at, state, act)
            select seq, b->>'id', b->>'warning', b->>'account', b->>'name', b->>'type', b->>'sha256', (b->>'bytes')::bigint,
                (b->>'receivedAt')::timestamptz, (b->>'expiresAt')::timestamptz, b->>'state', b->>'act'
            from (select distinct on (body::jsonb->>'id') seq, body::jsonb as b from record where kind = 'attachment'
                order by body::jsonb->>'id', seq desc) r
            """;

    private FilesRebuild() {}

    /** How many rows the table had and has. */
    public record Rows(long before, long after) {}

    /** Makes it anew in the transaction. */
    public static Rows run(Connection transaction) throws SQLException {
        RecordLog.lock(transaction);
        long before = Queries.on(transaction).sql("delete from attachment").update();
        return new Rows(before, Queries.on(transaction).sql(ROWS).update());
    }
}
