package org.mingjing.log.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.mingjing.texts.WrongInput;

/** A tree of a given size over stored subtree hashes: tells its root and makes its proofs (RFC 6962 §2.1). */
public final class StoredTree {

    private final long size;
    private final PerfectSubtrees subtrees;

    public StoredTree(long size, PerfectSubtrees subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    public Hash root() {
        return size == 0 ? Hash.emptyTree() : root(0, size);
    }

    /** @throws IllegalArgumentException if the tree has no leaf of that index */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw WrongInput.of("log.no-leaf", size, index);
        }
        Deque<Hash> path = new ArrayDeque<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + largestPowerBelow(to - from);
            if (index < middle) {
                path.push(root(middle, to));
                to = middle;
            } else {
                path.push(root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, List.copyOf(path));
    }

    /** @throws IllegalArgumentException unless the first size is from 1 to the size of this tree */
    public ConsistencyProof consistency(long firstSize) {
        if (firstSize <= 0 || firstSize > size) {
            throw WrongInput.of("log.no-earlier-tree", size, firstSize);
        }
        Deque<Hash> path = new ArrayDeque<>();
        long from = 0;
        long to = size;
        while (firstSize != to) {
            long middle = from + largestPowerBelow(to - from);
            if (firstSize <= middle) {
                path.push(root(middle, to));
                to = middle;
            } else {
                path.push(root(from, middle));
                from = middle;
            }
        }
        // The whole first tree needs no hash of its own: the verifier has its root.
        if (from != 0) {
            path.push(root(from, to));
        }
        return new ConsistencyProof(firstSize, size, List.copyOf(path));
    }

    private Hash root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return subtrees.root(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + largestPowerBelow(leaves);
        return Hash.node(root(from, middle), root(middle, to));
    }

    private static long largestPowerBelow(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
