package org.mingjing.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Picks the highest version of each fact. */
final class CurrentVersions {

    private CurrentVersions() {}

    /** The highest version of each fact, in case order. */
    static List<NodeFact> of(Collection<NodeFact> facts) {
        Map<FactKey, NodeFact> current = new LinkedHashMap<>();
        for (NodeFact fact : facts) {
            current.merge(fact.key(), fact, (a, b) -> b.version() > a.version() ? b : a);
        }
        return current.values().stream().sorted(NodeFact.CASE_ORDER).toList();
    }
}
