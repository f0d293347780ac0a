package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.merkle.Tile;
import org.mingjing.texts.Sentence;

/** The tiles of level 0, read beside the records: they name the very record whose hash is no longer the one logged. */
final class LeafTiles implements AutoCloseable {

    private final RowStream<StoredTile> rows;
    private final FaultsFound faults;
    private final long wholeTiles;
    private @Nullable StoredTile tile;
    private long missingNoted = -1;

    LeafTiles(Connection connection, FaultsFound faults, long size) throws SQLException {
        this.rows = new RowStream<>(connection, StoredTile.query(0), StoredTile::read);
        this.faults = faults;
        this.wholeTiles = size / Tile.WIDTH;
        advance();
    }

    /** Whether a tile holds another hash at the record's place. Records are asked for in the order of the log. */
    boolean contradict(long seq, byte[] leafHash) throws SQLException {
        long index = seq / Tile.WIDTH;
        while (tile != null && tile.index() < index) {
            advance();
        }
        if (tile == null || tile.index() != index) {
            noteMissing(index);
            return false;
        }
        return !tile.has((int) (seq % Tile.WIDTH), leafHash);
    }

    private void noteMissing(long index) {
        if (index < wholeTiles && index != missingNoted) {
            missingNoted = index;
            long first = index * Tile.WIDTH;
            faults.add(first, Sentence.of("audit.tile-missing", first, first + Tile.WIDTH - 1));
        }
    }

    private void advance() throws SQLException {
        tile = rows.next();
        if (tile != null && !tile.rootFits()) {
            faults.add(tile.firstRecord(), Sentence.of("audit.tile-altered", tile.level(), tile.firstRecord(), tile.lastRecord()));
        }
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
