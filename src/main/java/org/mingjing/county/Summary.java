package org.mingjing.county;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was generated.
 *
 * @param cases how many cases
 * @param facts how many facts, each counted once
 * @param lines how many lines carry them, with former versions and repetitions
 * @param registryEntries regions, departments, posts, officials, assignments and powers
 * @param findings how many findings must stand
 * @param findingsByRuleAndLevel the same by {@code "RULE level"}
 */
public record Summary(
        int cases, long facts, long lines, int registryEntries, long findings,
        SortedMap<String, Long> findingsByRuleAndLevel) {

    public Summary {
        findingsByRuleAndLevel = Collections.unmodifiableSortedMap(new TreeMap<>(findingsByRuleAndLevel));
    }

    static Summary of(int cases, DisorderedFacts facts, int registryEntries, Map<String, Long> truth) {
        long findings = truth.values().stream().mapToLong(Long::longValue).sum();
        return new Summary(cases, facts.facts(), facts.lines(), registryEntries, findings, new TreeMap<>(truth));
    }
}
