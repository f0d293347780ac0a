package org.mingjing.assess;

import java.util.List;
import org.mingjing.facts.FactKey;

/** A rule of which nobody can tell yet whether it holds, and what is missing. */
public record Undetermined(String rule, String key, String missing, List<FactKey> evidence) {

    public Undetermined {
        evidence = List.copyOf(evidence);
    }
}
