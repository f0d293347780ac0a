package org.mingjing.log.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a larger tree begins with all the leaves of a smaller one, unchanged (RFC 9162 §2.1.4).
 *
 * @param firstSize leaves of the smaller tree
 * @param secondSize leaves of the larger tree
 * @param path the hashes of the proof in the order of the RFC
 */
public record ConsistencyProof(long firstSize, long secondSize, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Whether the second tree extends the first. Nothing can be shown of an empty first tree: it is refused. */
    public boolean proves(Hash firstRoot, Hash secondRoot) {
        if (firstSize <= 0 || firstSize > secondSize) {
            return false;
        }
        if (firstSize == secondSize) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        return !path.isEmpty() && walk(startingHashes(firstRoot), firstRoot, secondRoot);
    }

    // A first tree that is one perfect subtree is itself the starting point, and the proof leaves it out.
    private List<Hash> startingHashes(Hash firstRoot) {
        if (Long.bitCount(firstSize) != 1) {
            return path;
        }
        List<Hash> hashes = new ArrayList<>(path.size() + 1);
        hashes.add(firstRoot);
        hashes.addAll(path);
        return hashes;
    }

    private boolean walk(List<Hash> hashes, Hash firstRoot, Hash secondRoot) {
        int common = Long.numberOfTrailingZeros(firstSize);
        long node = (firstSize - 1) >> common;
        long last = (secondSize - 1) >> common;
        Hash first = hashes.get(0);
        Hash second = hashes.get(0);
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Hash.node(hash, first);
                second = Hash.node(hash, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = Hash.node(second, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && first.equals(firstRoot) && second.equals(secondRoot);
    }
}
