package org.mingjing.log;

import java.sql.Connection;
import java.util.Optional;
import org.mingjing.database.Queries;

/** Reads single records. */
public final class StoredRecords {

    private StoredRecords() {}

    public static Optional<RecordBody> find(Connection connection, long seq) {
        return Queries.on(connection).sql("select kind, body from record where seq = ?").param(seq)
                .query((row, number) -> RecordBody.ofCanonical(row.getString(1), row.getBytes(2))).optional();
    }
}
