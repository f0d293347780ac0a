package org.mingjing.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads single records. */
public final class StoredRecords {

    private StoredRecords() {}

    public static Optional<RecordBody> find(Connection connection, long seq) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select kind, body from record where seq = ?")) {
            query.setLong(1, seq);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(RecordBody.ofCanonical(row.getString(1), row.getBytes(2)))
                        : Optional.empty();
            }
        }
    }
}
