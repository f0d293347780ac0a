package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads single records. */
final class StoredRecords {

    private StoredRecords() {}

    static Optional<RecordBody> find(Connection connection, long seq) throws SQLException {
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

    /** Conflicts in the order they were recorded, after the given place. */
    static List<RecordBody> conflicts(Connection connection, long afterSeq, int limit) throws SQLException {
        List<RecordBody> conflicts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select r.kind, r.body "
                + "from fact_conflict c join record r on r.seq = c.seq where c.seq > ? order by c.seq limit ?")) {
            query.setLong(1, afterSeq);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    conflicts.add(RecordBody.ofCanonical(row.getString(1), row.getBytes(2)));
                }
            }
        }
        return conflicts;
    }
}
