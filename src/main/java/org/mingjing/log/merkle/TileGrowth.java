package org.mingjing.log.merkle;

import java.util.ArrayList;
import java.util.List;

/** Works out which tiles become whole when leaves are appended. Only whole tiles are ever stored. */
public final class TileGrowth {

    /** Access to the hashes of one level that are stored already. */
    @FunctionalInterface
    public interface StoredHashes<E extends Exception> {

        /** The hashes of the level with index from (inclusive) to (exclusive). */
        List<Hash> read(int level, long from, long to) throws E;
    }

    private TileGrowth() {}

    /**
     * The tiles that become whole, lower levels first.
     *
     * @param size leaves of the tree before
     * @param leaves hashes of the appended leaves
     * @param stored gives the hashes of an unfinished tile, asked for only when it becomes whole
     */
    public static <E extends Exception> List<Tile> tiles(long size, List<Hash> leaves, StoredHashes<E> stored)
            throws E {
        List<Tile> tiles = new ArrayList<>();
        List<Hash> added = leaves;
        long before = size;
        for (int level = 0; !added.isEmpty(); level++) {
            long begun = before / Tile.WIDTH;
            long whole = (before + added.size()) / Tile.WIDTH;
            List<Hash> roots = new ArrayList<>();
            if (whole > begun) {
                List<Hash> row = new ArrayList<>(stored.read(level, begun * Tile.WIDTH, before));
                row.addAll(added);
                for (long index = begun; index < whole; index++) {
                    int from = (int) (index - begun) * Tile.WIDTH;
                    Tile tile = new Tile(level, index, row.subList(from, from + Tile.WIDTH));
                    tiles.add(tile);
                    roots.add(tile.root());
                }
            }
            added = roots;
            before = begun;
        }
        return tiles;
    }
}
