package org.mingjing.engine.fast;

import java.util.Arrays;

/** The facts of one case that passed each filter, in the order in which they came. Used by one thread at a time. */
final class Candidates {

    private static final int FACTS_AT_FIRST = 16;

    private final Object[][] facts;
    private final int[] counts;
    private final FactIndex[] indexes;

    Candidates(int filters, int indexes) {
        this.facts = new Object[filters][FACTS_AT_FIRST];
        this.counts = new int[filters];
        this.indexes = new FactIndex[indexes];
        for (int i = 0; i < indexes; i++) {
            this.indexes[i] = new FactIndex();
        }
    }

    void keep(int filter, Object fact) {
        int count = counts[filter];
        if (count == facts[filter].length) {
            facts[filter] = Arrays.copyOf(facts[filter], count * 2);
        }
        facts[filter][count] = fact;
        counts[filter] = count + 1;
    }

    Object[] facts(int filter) {
        return facts[filter];
    }

    int count(int filter) {
        return counts[filter];
    }

    FactIndex index(int place) {
        return indexes[place];
    }

    /** Forgets the case; arrays that a very long case made large are let go. */
    void clear() {
        for (int i = 0; i < counts.length; i++) {
            if (facts[i].length > 64 * FACTS_AT_FIRST) {
                facts[i] = new Object[FACTS_AT_FIRST];
            } else {
                Arrays.fill(facts[i], 0, counts[i], null);
            }
            counts[i] = 0;
        }
        for (FactIndex index : indexes) {
            index.clear();
        }
    }
}
