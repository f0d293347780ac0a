package org.mingjing.drivers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.ledger.decisions.CaseState;
import org.mingjing.ledger.decisions.KnownCases;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.ledger.facts.CaseTexts;

/** Some cases with all that is needed to assess them, read from the ledger as it stood at one place in the log. */
final class CasesAtHand {

    private final KnownCases known;
    private final Map<String, List<StandingFinding>> standing = new HashMap<>();
    private final CaseAssessor assessment;

    CasesAtHand(Installation installation, List<String> caseIds) {
        this(installation, caseIds, null);
    }

    /** @param proposed an adoption to be tried before it is recorded, null for none */
    CasesAtHand(Installation installation, List<String> caseIds, @Nullable Adoption proposed) {
        this.known = installation.ledger().known(caseIds);
        List<Adoption> adoptions = new ArrayList<>(Optional.ofNullable(proposed).stream().toList());
        adoptions.addAll(known.adoptions());
        this.assessment = new CaseAssessor(installation.assessors(), installation.applicable(adoptions),
                installation.caseNotes(), known.registry(), known.knownSeq(), installation.clock().instant());
        known.standing()
                .forEach(finding -> standing.computeIfAbsent(finding.caseId(), id -> new ArrayList<>()).add(finding));
    }

    List<StandingFinding> standing(String caseId) {
        return standing.getOrDefault(caseId, List.of());
    }

    List<CaseTexts> cases() {
        return known.cases();
    }

    /** Assesses one of the cases; may be called on any thread. */
    CaseOutcome assess(CaseTexts texts, @Nullable Instant asOf) {
        return assessment.assess(texts, asOf, known.states().getOrDefault(texts.caseId(), CaseState.NEW),
                standing.getOrDefault(texts.caseId(), List.of()));
    }

    static AssessedBatch batch(List<CaseOutcome> cases) {
        return new AssessedBatch(
                cases.stream().flatMap(one -> one.decisions().stream()).toList(),
                cases.stream().flatMap(one -> one.changes().stream()).toList(),
                cases.stream().flatMap(one -> one.failures().stream()).toList(),
                cases.stream().map(CaseOutcome::marked).toList());
    }
}
