package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.mingjing.log.merkle.Tile;
import org.mingjing.texts.Sentence;

/** Checks the tiles above the leaves: each hash is the root of a tile below, and none is missing. */
final class TilePass {

    private static final int LEVEL_MAX = Long.SIZE / Tile.HEIGHT - 2;

    private final Connection connection;
    private final FaultsFound faults;

    TilePass(Connection connection, FaultsFound faults) {
        this.connection = connection;
        this.faults = faults;
    }

    /** @param size number of records the newest head covers */
    void run(long size) throws SQLException {
        for (int level = 1; size >> (Tile.HEIGHT * level) > 0; level++) {
            level(level, size >> (Tile.HEIGHT * (level + 1)));
        }
        strays(size);
    }

    private void level(int level, long tilesExpected) throws SQLException {
        try (RowStream<StoredTile> tiles = new RowStream<>(connection, StoredTile.query(level), StoredTile::read);
                RowStream<byte[]> below = new RowStream<>(connection,
                        "select root from record_tile where level = " + (level - 1) + " order by idx",
                        row -> row.getBytes(1))) {
            long expected = 0;
            for (StoredTile tile = tiles.next(); tile != null; tile = tiles.next()) {
                if (tile.index() != expected || !fits(tile, below)) {
                    faults.add(tile.firstRecord(),
                            Sentence.of("audit.tile-not-below", tile.level(), tile.firstRecord(), tile.lastRecord()));
                    return;
                }
                expected++;
            }
            if (expected != tilesExpected) {
                long record = expected << (Tile.HEIGHT * (level + 1));
                faults.add(record, Sentence.of("audit.tile-missing-from", level, record));
            }
        }
    }

    // What no one asks for now is what the log would meet when it grows there.
    private void strays(long size) throws SQLException {
        try (RowStream<StoredTile> tiles = new RowStream<>(connection,
                "select level, idx, ''::bytea, ''::bytea from record_tile order by level, idx", StoredTile::read)) {
            for (StoredTile tile = tiles.next(); tile != null; tile = tiles.next()) {
                if (tile.level() < 0 || tile.level() > LEVEL_MAX || tile.index() < 0
                        || tile.index() >= size >> (Tile.HEIGHT * (tile.level() + 1))) {
                    faults.add(Sentence.of("audit.tile-stray", tile.level(), tile.index(), size));
                }
            }
        }
    }

    private static boolean fits(StoredTile tile, RowStream<byte[]> below) throws SQLException {
        boolean fits = tile.rootFits();
        for (int place = 0; place < Tile.WIDTH; place++) {
            byte[] root = below.next();
            fits &= root != null && tile.has(place, root);
        }
        return fits;
    }
}
