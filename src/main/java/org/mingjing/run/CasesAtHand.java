package org.mingjing.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.ledger.AssessedBatch;
import org.mingjing.ledger.CaseState;
import org.mingjing.ledger.CaseTexts;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.StandingFinding;

/** Some cases with all that is needed to assess them, read from the ledger as it stood at one place in the log. */
final class CasesAtHand {

    private final List<CaseTexts> cases;
    private final Map<String, CaseState> states;
    private final Map<String, List<StandingFinding>> standing = new HashMap<>();
    private final CaseAssessment assessment;

    // What was assessed is read first. Whatever is assessed by someone else from here on is noticed when it is recorded.
    CasesAtHand(Installation installation, List<String> caseIds) {
        Ledger ledger = installation.ledger();
        this.states = ledger.decisions().states(caseIds);
        long knownSeq = ledger.size() - 1;
        this.assessment = new CaseAssessment(installation.assessors(), new ApplicablePackages(installation.shelf()),
                ledger.registry(knownSeq), knownSeq);
        this.cases = ledger.texts(caseIds, knownSeq);
        ledger.decisions().standing(caseIds)
                .forEach(finding -> standing.computeIfAbsent(finding.caseId(), id -> new ArrayList<>()).add(finding));
    }

    List<CaseTexts> cases() {
        return cases;
    }

    /** Assesses one of the cases; may be called on any thread. */
    AssessedCase assess(CaseTexts texts, Instant asOf) {
        return assessment.assess(texts, asOf, states.getOrDefault(texts.caseId(), CaseState.NEW),
                standing.getOrDefault(texts.caseId(), List.of()));
    }

    static AssessedBatch batch(List<AssessedCase> cases) {
        return new AssessedBatch(
                cases.stream().flatMap(one -> one.decisions().stream()).toList(),
                cases.stream().flatMap(one -> one.changes().stream()).toList(),
                cases.stream().flatMap(one -> one.failures().stream()).toList(),
                cases.stream().map(AssessedCase::marked).toList());
    }
}
