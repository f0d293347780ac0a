package org.mingjing.rules;

import java.util.Set;

/**
 * Which cases a package applies to: all conditions that are given must hold.
 *
 * @param sources sources of the case's facts, empty for any
 * @param powerKinds kinds of the power by the registry, empty for any
 * @param powers codes of the power, empty for any
 */
public record Applicability(Set<String> sources, Set<String> powerKinds, Set<String> powers) {

    /** Whether a case with these sources and this power is covered; an unknown power has kind {@code ""}. */
    public boolean covers(Set<String> caseSources, String powerKind, String power) {
        return (sources.isEmpty() || caseSources.stream().anyMatch(sources::contains))
                && (powerKinds.isEmpty() || powerKinds.contains(powerKind))
                && (powers.isEmpty() || powers.contains(power));
    }
}
