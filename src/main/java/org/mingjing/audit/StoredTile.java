package org.mingjing.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.mingjing.log.merkle.Hash;
import org.mingjing.log.merkle.Tile;

/** A tile as it lies in the database, which may have been altered. */
record StoredTile(int level, long index, byte[] root, byte[] hashes) {

    static String query(int level) {
        return "select level, idx, root, hashes from record_tile where level = " + level + " order by idx";
    }

    static StoredTile read(ResultSet row) throws SQLException {
        return new StoredTile(row.getInt(1), row.getLong(2), row.getBytes(3), row.getBytes(4));
    }

    /** Whether the tile has this hash at the place, counted within the tile. */
    boolean has(int place, byte[] hash) {
        int from = place * Hash.BYTES;
        return hashes.length == Tile.WIDTH * Hash.BYTES
                && Arrays.equals(hashes, from, from + Hash.BYTES, hash, 0, hash.length);
    }

    /** Whether the stored root is that of the stored hashes. */
    boolean rootFits() {
        if (hashes.length != Tile.WIDTH * Hash.BYTES) {
            return false;
        }
        List<Hash> row = Tile.unpack(hashes);
        return Arrays.equals(root, Tile.perfectRoot(row).bytes());
    }

    /** Number of records below one hash of the tile. */
    long recordsPerHash() {
        return 1L << (Tile.HEIGHT * level);
    }

    long firstRecord() {
        return index * Tile.WIDTH * recordsPerHash();
    }

    long lastRecord() {
        return firstRecord() + Tile.WIDTH * recordsPerHash() - 1;
    }
}
