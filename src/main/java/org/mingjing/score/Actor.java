package org.mingjing.score;

import org.mingjing.facts.NodeFact;

/** Who acted in a case; a code that is not known is empty. */
public record Actor(String department, String post, String official) {

    /** Who did the step. */
    public static Actor of(NodeFact fact) {
        return new Actor(fact.department(), fact.post(), fact.official());
    }
}
