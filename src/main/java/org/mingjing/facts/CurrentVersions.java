package org.mingjing.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Picks the highest version of each fact. */
final class CurrentVersions {

    private CurrentVersions() {}

    /**
     * The highest version of each fact, in case order.
     *
     * @throws IllegalArgumentException if a fact has two contents in one version, which only arrival could tell apart
     */
    static List<NodeFact> of(Collection<NodeFact> facts) {
        Map<FactKey, NodeFact> current = new LinkedHashMap<>();
        for (NodeFact fact : facts) {
            current.merge(fact.key(), fact, CurrentVersions::later);
        }
        return current.values().stream().sorted(NodeFact.CASE_ORDER).toList();
    }

    private static NodeFact later(NodeFact one, NodeFact other) {
        if (one.version() == other.version() && !one.equals(other)) {
            throw new IllegalArgumentException("fact " + one.key() + " has two contents in version " + one.version());
        }
        return other.version() > one.version() ? other : one;
    }
}
