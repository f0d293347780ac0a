package org.mingjing.drivers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.assess.Finding;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.ledger.facts.CaseFacts;

/** Which cases somebody sees: those in which somebody acted, or answers for a finding, whose matters they see. */
public final class VisibleCases {

    private final Installation installation;
    private final Visibility visible;

    public VisibleCases(Installation installation, Visibility visible) {
        this.installation = installation;
        this.visible = visible;
    }

    /** Whether they see the case. A case of which nothing is known is seen by nobody. */
    public boolean sees(CaseFacts known) {
        return !known.facts().isEmpty() && (visible == Visibility.ALL || seesFacts(known.facts()) || seesFindings(known.caseId()));
    }

    /** Whether they see a finding that stands. */
    public boolean sees(StandingFinding standing) {
        return sees(standing.finding(), visible);
    }

    static boolean sees(Finding finding, Visibility visible) {
        return finding.responsible().stream().anyMatch(one -> visible.sees(one.department(), one.official()));
    }

    boolean seesFacts(Collection<NodeFact> facts) {
        return visible == Visibility.ALL || facts.stream().anyMatch(fact -> visible.sees(fact.department(), fact.actor().official()));
    }

    private boolean seesFindings(String caseId) {
        return installation.ledger().decisions().standing(List.of(caseId)).stream().anyMatch(this::sees);
    }

    /** Those of the cases in which somebody acted whose matters they see. */
    Set<String> among(Collection<String> caseIds) {
        return visible == Visibility.ALL ? Set.copyOf(caseIds)
                : installation.ledger().facts(caseIds, installation.ledger().now()).stream().filter(known -> seesFacts(known.facts()))
                        .map(CaseFacts::caseId).collect(Collectors.toSet());
    }
}
