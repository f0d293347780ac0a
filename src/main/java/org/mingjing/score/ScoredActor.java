package org.mingjing.score;

import org.mingjing.facts.NodeFact;

/** Who acted in a case; a code that is not known is empty. */
record ScoredActor(String department, String post, String official) {

    /** Who did the step. */
    public static ScoredActor of(NodeFact fact) {
        return new ScoredActor(fact.department(), fact.post(), fact.official());
    }
}
