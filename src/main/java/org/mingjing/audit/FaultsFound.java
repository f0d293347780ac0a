package org.mingjing.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mingjing.texts.Sentence;

/**
 * Collects faults: one for each record, and of very many only the first in the order of the log; and those that concern no
 * single record.
 */
final class FaultsFound {

    private static final int KEPT_MAX = 100;

    private final TreeMap<Long, Fault> bySeq = new TreeMap<>();
    private final List<Fault> ofNoRecord = new ArrayList<>();
    private long count;

    /** Adds a fault, unless that record has one already. */
    public void add(long seq, Sentence sentence) {
        if (bySeq.containsKey(seq)) {
            return;
        }
        count++;
        bySeq.put(seq, new Fault(seq, sentence));
        if (bySeq.size() > KEPT_MAX) {
            bySeq.pollLastEntry();
        }
    }

    /** Adds a fault that concerns no single record. */
    public void add(Sentence sentence) {
        count++;
        if (ofNoRecord.size() < KEPT_MAX) {
            ofNoRecord.add(new Fault(Fault.OF_NO_RECORD, sentence));
        }
    }

    /** Adds a fault of a table that is compared with others; if those have faults, it may follow from them. */
    void addDerived(Sentence sentence, boolean othersAreSound) {
        add(othersAreSound ? sentence : Sentence.of("audit.may-follow", sentence));
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
        List<Fault> first = new ArrayList<>(bySeq.values());
        first.addAll(ofNoRecord);
        return first;
    }
}
