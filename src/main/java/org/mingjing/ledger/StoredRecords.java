package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.mingjing.ledger.merkle.Hash;

/** Reads single records. */
final class StoredRecords {

    private StoredRecords() {}

    static Optional<RecordBody> find(Connection connection, long seq) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select kind, body, leaf_hash from record where seq = ?")) {
            query.setLong(1, seq);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new RecordBody(row.getString(1), row.getString(2), Hash.of(row.getBytes(3))))
                        : Optional.empty();
            }
        }
    }
}
