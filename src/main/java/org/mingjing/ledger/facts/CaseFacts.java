package org.mingjing.ledger.facts;

import java.util.List;
import org.mingjing.facts.NodeFact;
import org.springframework.modulith.NamedInterface;

/**
 * The facts of a case as known at a place in the log.
 *
 * @param caseId the case
 * @param facts each fact in its highest known version, if that version is of this case, in case order; empty if all
 *     facts of the case were moved to other cases, or none is known
 */
@NamedInterface("facts")
public record CaseFacts(String caseId, List<NodeFact> facts) {

    public CaseFacts {
        facts = facts.stream().sorted(NodeFact.CASE_ORDER).toList();
    }
}
