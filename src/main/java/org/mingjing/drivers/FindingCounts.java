package org.mingjing.drivers;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many findings stand, by rule and level. */
public final class FindingCounts {

    private FindingCounts() {}

    /** Counts the standing findings of some cases. @return by rule, then by the code of the level */
    public static SortedMap<String, Map<String, Long>> of(Installation installation, Set<String> caseIds) {
        SortedMap<String, Map<String, Long>> counts = new TreeMap<>();
        installation.ledger().decisions().standing("", standing -> {
            if (caseIds.contains(standing.caseId())) {
                counts.computeIfAbsent(standing.finding().rule(), rule -> new TreeMap<>())
                        .merge(standing.finding().level().code(), 1L, Long::sum);
            }
        });
        return counts;
    }
}
