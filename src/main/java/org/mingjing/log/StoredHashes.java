package org.mingjing.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.database.LedgerException;
import org.mingjing.log.merkle.Hash;

/** Reads hashes of the log: leaf hashes from the records, those of higher levels from the tiles below. */
final class StoredHashes {

    private StoredHashes() {}

    /**
     * The hashes of a tile level with index from (inclusive) to (exclusive).
     *
     * @throws LedgerException if one is missing
     */
    static List<Hash> read(Connection connection, int level, long from, long to) throws SQLException {
        if (from >= to) {
            return List.of();
        }
        List<Hash> hashes = new ArrayList<>((int) (to - from));
        try (PreparedStatement query = query(connection, level)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    hashes.add(Hash.of(row.getBytes(1)));
                }
            }
        }
        if (hashes.size() != to - from) {
            throw new LedgerException("The record lacks hashes " + from + " to " + (to - 1) + " of level " + level
                    + "; run audit verify to see what is missing.");
        }
        return hashes;
    }

    private static PreparedStatement query(Connection connection, int level) throws SQLException {
        if (level == 0) {
            return connection.prepareStatement(
                    "select leaf_hash from record where seq >= ? and seq < ? order by seq");
        }
        PreparedStatement query = connection.prepareStatement(
                "select root from record_tile where idx >= ? and idx < ? and level = ? order by idx");
        query.setInt(3, level - 1);
        return query;
    }
}
