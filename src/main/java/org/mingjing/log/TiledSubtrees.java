package org.mingjing.log;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Queries;
import org.mingjing.log.merkle.Hash;
import org.mingjing.log.merkle.PerfectSubtrees;
import org.mingjing.log.merkle.Tile;
import org.mingjing.texts.Sentence;

/** Subtree hashes of the log at a given size, read tile by tile: a proof needs a few rows, however long the log is. */
final class TiledSubtrees implements PerfectSubtrees {

    private record TileKey(int level, long index) {}

    private final Connection connection;
    private final long size;
    private final Map<TileKey, List<Hash>> read = new HashMap<>();

    public TiledSubtrees(Connection connection, long size) {
        this.connection = connection;
        this.size = size;
    }

    @Override
    public Hash root(int height, long index) {
        int level = height / Tile.HEIGHT;
        int width = 1 << (height % Tile.HEIGHT);
        long first = index * width;
        int from = (int) (first % Tile.WIDTH);
        return Tile.perfectRoot(hashes(new TileKey(level, first / Tile.WIDTH)).subList(from, from + width));
    }

    private List<Hash> hashes(TileKey key) {
        return read.computeIfAbsent(key, this::read);
    }

    private List<Hash> read(TileKey key) {
        long available = size >> (Tile.HEIGHT * key.level());
        long from = key.index() * Tile.WIDTH;
        if (from + Tile.WIDTH > available) {
            return StoredHashes.read(connection, key.level(), from, available);
        }
        return Queries.on(connection).sql("select hashes from record_tile where level = ? and idx = ?")
                .params(key.level(), key.index()).query((row, number) -> Tile.unpack(row.getBytes(1))).optional()
                .orElseThrow(() -> new LedgerException(Sentence.of("log.tile-missing", key.index(), key.level())));
    }
}
