package org.mingjing.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.AssessmentFailed;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Assessors;
import org.mingjing.assess.Finding;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.CaseAssessed;
import org.mingjing.ledger.CaseTexts;
import org.mingjing.ledger.CaseState;
import org.mingjing.ledger.Decision;
import org.mingjing.ledger.Failure;
import org.mingjing.ledger.StandingFinding;
import org.mingjing.rules.RulePackage;

/** Assesses one case by every package that applies to it. */
final class CaseAssessment {

    private final Assessors assessors;
    private final ApplicablePackages applicable;
    private final Registry registry;
    private final long knownSeq;
    private final Instant latestLived;

    /** @param latestLived the latest instant that has been lived */
    CaseAssessment(Assessors assessors, ApplicablePackages applicable, Registry registry, long knownSeq,
            Instant latestLived) {
        this.assessors = assessors;
        this.applicable = applicable;
        this.registry = registry;
        this.knownSeq = knownSeq;
        this.latestLived = latestLived;
    }

    /**
     * @param before what was assessed of the case so far; a lived instant later than the one asked for stays the one it is
     *     assessed for, so that time never runs back
     * @param standing the findings that stand of the case so far
     */
    AssessedCase assess(CaseTexts known, Instant asked, CaseState before, List<StandingFinding> standing) {
        Instant asOf = asOf(before.asOf(), asked);
        List<Decision> decisions = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        FindingChanges changes = new FindingChanges(standing);
        Instant next = null;
        if (!known.isEmpty()) {
            CaseFile caseFile = known.caseFile(registry);
            for (RulePackage rules : applicable.of(caseFile)) {
                try {
                    Assessor assessor = assessors.of(rules);
                    Assessment assessment = assessor.assess(caseFile, asOf);
                    decisions.add(new Decision(assessment, knownSeq, assessor.calendarDigest()));
                    changes.assessed(assessment, rules, answeredFor(rules, assessment));
                    next = earlier(next, assessment.nextCheckAt());
                } catch (AssessmentFailed e) {
                    failures.add(new Failure(known.caseId(), rules.id(), asOf, knownSeq, e.getMessage()));
                }
            }
        }
        Set<String> failed = new HashSet<>();
        failures.forEach(failure -> failed.add(failure.rules().id()));
        // What failed for an instant must not keep the case from being assessed for an earlier one.
        Instant assessedFor = failures.isEmpty() ? asOf : null;
        return new AssessedCase(new CaseAssessed(known.caseId(), knownSeq, assessedFor, before, next), decisions,
                changes.finish(failed, asOf), failures);
    }

    private Instant asOf(@Nullable Instant before, Instant asked) {
        return before != null && before.isAfter(asked) && !before.isAfter(latestLived) ? before : asked;
    }

    private List<Finding> answeredFor(RulePackage rules, Assessment assessment) {
        return assessment.findings().stream().filter(finding -> applicable.answersFor(rules, finding.at())).toList();
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
