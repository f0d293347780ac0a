package org.mingjing.log.merkle;

import java.util.List;
import java.util.stream.IntStream;

/** Leaves for tests. */
final class SomeLeaves {

    private SomeLeaves() {}

    static List<Hash> leaves(int count) {
        return IntStream.range(0, count).mapToObj(i -> Hash.leaf("record " + i)).toList();
    }

    static PerfectSubtrees subtreesOf(List<Hash> leaves) {
        return (height, index) -> {
            int width = 1 << height;
            return Tile.perfectRoot(leaves.subList((int) index * width, (int) (index + 1) * width));
        };
    }
}
