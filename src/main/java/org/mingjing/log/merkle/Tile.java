package org.mingjing.log.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjing.texts.WrongInput;

/**
 * 256 neighbouring hashes of one level of the tree (the geometry of C2SP tlog-tiles). Level 0 holds leaf hashes;
 * each hash of level n + 1 is the root of a whole tile of level n.
 */
public record Tile(int level, long index, List<Hash> hashes) {

    public static final int WIDTH = 256;

    /** Levels of the tree that one tile spans. */
    public static final int HEIGHT = 8;

    public Tile {
        hashes = List.copyOf(hashes);
        if (hashes.size() != WIDTH) {
            throw WrongInput.of("log.tile-width", WIDTH, hashes.size());
        }
    }

    public Hash root() {
        return perfectRoot(hashes);
    }

    /** The hashes one after the other. */
    public byte[] packed() {
        byte[] packed = new byte[WIDTH * Hash.BYTES];
        for (int i = 0; i < WIDTH; i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, packed, i * Hash.BYTES, Hash.BYTES);
        }
        return packed;
    }

    /** The hashes of {@link #packed()}. */
    public static List<Hash> unpack(byte[] packed) {
        List<Hash> hashes = new ArrayList<>(packed.length / Hash.BYTES);
        for (int from = 0; from < packed.length; from += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(packed, from, Math.min(from + Hash.BYTES, packed.length))));
        }
        return hashes;
    }

    /** Root of a perfect subtree; the number of hashes must be a power of two. */
    public static Hash perfectRoot(List<Hash> hashes) {
        Hash[] row = hashes.toArray(Hash[]::new);
        if (Integer.bitCount(row.length) != 1) {
            throw WrongInput.of("log.subtree-not-perfect", row.length);
        }
        for (int width = row.length / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                row[i] = Hash.node(row[2 * i], row[2 * i + 1]);
            }
        }
        return row[0];
    }
}
