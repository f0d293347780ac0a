package org.mingjing.log.merkle;

/** Access to the hashes of a stored tree. */
@FunctionalInterface
public interface PerfectSubtrees {

    /** Root of the {@code index}-th subtree of 2<sup>height</sup> leaves, all of which the tree has. */
    Hash root(int height, long index);
}
