package org.mingjing.audit;

import java.util.List;
import java.util.TreeMap;

/** Collects faults: one for each record, and of very many only the first in the order of the log. */
public final class Faults {

    private static final int KEPT_MAX = 100;

    private final TreeMap<Long, Fault> bySeq = new TreeMap<>();
    private long count;

    /** Adds a fault, unless that record has one already. */
    public void add(long seq, String sentence) {
        if (bySeq.containsKey(seq)) {
            return;
        }
        count++;
        bySeq.put(seq, new Fault(seq, sentence));
        if (bySeq.size() > KEPT_MAX) {
            bySeq.pollLastEntry();
        }
    }

    /** Whether a record with place from (inclusive) to (exclusive) has a fault. */
    boolean anyBetween(long from, long to) {
        return !bySeq.subMap(from, to).isEmpty();
    }

    /** How many were added, also those not kept. */
    long count() {
        return count;
    }

    List<Fault> first() {
        return List.copyOf(bySeq.values());
    }
}
