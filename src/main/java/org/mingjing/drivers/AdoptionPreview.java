package org.mingjing.drivers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.assess.Assessment;
import org.mingjing.ledger.decisions.Decision;
import org.mingjing.ledger.decisions.Failure;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.rules.PackageId;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/** Says of a case what a version would change of what stands of it. */
final class AdoptionPreview {

    private final Installation installation;
    private final RulePackage rules;

    AdoptionPreview(Installation installation, RulePackage rules) {
        this.installation = installation;
        this.rules = rules;
    }

    /** @param before the version that decided the case or failed on it last */
    List<Difference> of(CaseOutcome assessed, PackageId before, List<StandingFinding> standing) {
        String caseId = assessed.marked().caseId();
        List<ToldFinding> then = new ArrayList<>();
        for (StandingFinding stood : standing) {
            if (stood.rules().id().equals(rules.id().id())) {
                then.add(new ToldFinding(stood.finding(), installation.shelf().find(stood.rules()).orElse(null)));
            }
        }
        for (Failure failure : assessed.failures()) {
            if (failure.rules().equals(rules.id())) {
                return List.of(new Difference(caseId, before, rules.id(), failure.asOf(), "failed", "", Sentence.asItIs(failure.reason())));
            }
        }
        List<ToldFinding> now = new ArrayList<>();
        Instant asOf = assessed.marked().asOf() == null ? Instant.EPOCH : assessed.marked().asOf();
        for (Decision decision : assessed.decisions()) {
            Assessment assessment = decision.assessment();
            asOf = assessment.asOf();
            if (assessment.rules().equals(rules.id())) {
                assessment.findings().forEach(finding -> now.add(new ToldFinding(finding, rules)));
            }
        }
        List<Difference> differences = new ArrayList<>();
        for (FindingComparison.Changed changed : FindingComparison.of(then, now)) {
            differences.add(new Difference(
                    caseId, before, rules.id(), asOf, changed.change(), changed.rule(), changed.what()));
        }
        return differences;
    }
}
