package org.mingjing.log;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.mingjing.log.merkle.Hash;

/** The roots of the newest heads that this process appended; the root of a log tells all that is in it. */
final class OwnHeads {

    private static final int KEPT_MAX = 256;

    private final Deque<Hash> inOrder = new ArrayDeque<>();
    private final Set<Hash> roots = new HashSet<>();

    synchronized void add(Hash root) {
        if (roots.add(root)) {
            inOrder.add(root);
        }
        if (inOrder.size() > KEPT_MAX) {
            roots.remove(inOrder.remove());
        }
    }

    synchronized boolean has(Hash root) {
        return roots.contains(root);
    }
}
