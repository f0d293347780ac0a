package org.mingjing.log.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjing.texts.WrongInput;

/**
 * The right edge of a growing tree: the roots of the perfect subtrees it is made of, largest first. It is all that
 * is needed to append leaves and to tell the root.
 */
public final class Frontier {

    private final List<Hash> roots = new ArrayList<>();
    private long size;

    /** The edge of the empty tree. */
    public Frontier() {}

    /**
     * The edge of a tree of the given size, as {@link #packed()} wrote it.
     *
     * @throws IllegalArgumentException if the bytes are not those of a tree of that size
     */
    public Frontier(long size, byte[] packed) {
        if (size < 0 || packed.length != Long.bitCount(size) * Hash.BYTES) {
            throw WrongInput.of("log.frontier-unfit", packed.length, size);
        }
        for (int from = 0; from < packed.length; from += Hash.BYTES) {
            roots.add(Hash.of(Arrays.copyOfRange(packed, from, from + Hash.BYTES)));
        }
        this.size = size;
    }

    public long size() {
        return size;
    }

    public void append(Hash leaf) {
        Hash merged = leaf;
        // Every set low bit of the size is a perfect subtree that the new one completes to the next larger.
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            merged = Hash.node(roots.remove(roots.size() - 1), merged);
        }
        roots.add(merged);
        size++;
    }

    public Hash root() {
        if (roots.isEmpty()) {
            return Hash.emptyTree();
        }
        Hash root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Hash.node(roots.get(i), root);
        }
        return root;
    }

    /** The subtree roots one after the other, 32 bytes each. */
    public byte[] packed() {
        byte[] packed = new byte[roots.size() * Hash.BYTES];
        for (int i = 0; i < roots.size(); i++) {
            System.arraycopy(roots.get(i).bytes(), 0, packed, i * Hash.BYTES, Hash.BYTES);
        }
        return packed;
    }
}
