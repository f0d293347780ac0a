package org.mingjing.ledger;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.NodeFact;

/**
 * The recorded texts of a case's facts, not read yet: reading them is work for another thread than the one that waits for
 * the database.
 *
 * @param caseId the case
 * @param bodies bodies of the records of its facts
 */
public record CaseTexts(String caseId, List<String> bodies) {

    /** Reads the texts. */
    public CaseFacts read() {
        List<NodeFact> facts = new ArrayList<>(bodies.size());
        for (String body : bodies) {
            facts.add(FactBody.factIn(body));
        }
        return new CaseFacts(caseId, facts);
    }
}
