package org.mingjing.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.texts.WrongInput;

/** Picks the highest version of each fact. */
final class CurrentVersions {

    private static final Comparator<WrittenFact> CASE_ORDER = Comparator.comparing(WrittenFact::fact, NodeFact.CASE_ORDER);

    private CurrentVersions() {}

    /**
     * The highest version of each fact, in case order.
     *
     * @throws IllegalArgumentException if a fact has two contents in one version, which only arrival could tell apart
     */
    static List<WrittenFact> of(Collection<WrittenFact> facts) {
        Map<FactKey, WrittenFact> current = new HashMap<>(facts.size() * 2);
        for (WrittenFact one : facts) {
            current.merge(one.fact().key(), one, CurrentVersions::later);
        }
        List<WrittenFact> sorted = new ArrayList<>(current.values());
        sorted.sort(CASE_ORDER);
        return List.copyOf(sorted);
    }

    private static WrittenFact later(WrittenFact one, WrittenFact other) {
        long version = one.fact().version();
        if (version == other.fact().version() && !one.fact().equals(other.fact())) {
            throw WrongInput.of("facts.fact-two-contents", one.fact().key(), version);
        }
        return other.fact().version() > version ? other : one;
    }
}
