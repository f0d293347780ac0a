package org.mingjing.drivers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Assessors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.decisions.AssessmentMark;
import org.mingjing.ledger.decisions.CaseState;
import org.mingjing.ledger.decisions.Decision;
import org.mingjing.ledger.decisions.Failure;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.ledger.facts.CaseTexts;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.RulePackage;

/** Assesses one case by every package that applies to it. */
final class CaseAssessor {

    private final Assessors assessors;
    private final ApplicablePackages applicable;
    private final CaseNotes notes;
    private final Registry registry;
    private final LogPosition knownSeq;
    private final Instant now;

    /** @param now when this is done, after which nothing has been lived */
    CaseAssessor(Assessors assessors, ApplicablePackages applicable, CaseNotes notes, Registry registry, LogPosition knownSeq,
            Instant now) {
        this.assessors = assessors;
        this.applicable = applicable;
        this.notes = notes;
        this.registry = registry;
        this.knownSeq = knownSeq;
        this.now = now;
    }

    /**
     * @param asked the instant to assess for; null for the one the case was last assessed for, or now if it never was
     * @param before what was assessed of the case so far; a lived instant later than the one asked for stays the one it is
     *     assessed for, so that time never runs back
     * @param standing the findings that stand of the case so far
     */
    CaseOutcome assess(CaseTexts known, @Nullable Instant asked, CaseState before, List<StandingFinding> standing) {
        Instant asOf = asOf(before.asOf(), asked);
        if (known.isEmpty()) {
            return new CaseOutcome(new AssessmentMark(known.caseId(), knownSeq, asOf, before, null), List.of(),
                    new FindingChanges(standing, Map.of()).finish(Set.of(), asOf), List.of(), List.of(), List.of());
        }
        CaseFile caseFile = known.caseFile(registry);
        ChosenPackages chosen = applicable.of(caseFile, asOf);
        List<Decision> decisions = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        AnsweredFindings answered = new AnsweredFindings(applicable, chosen.adoptions().keySet());
        Instant next = applicable.nextVersionAt(caseFile, asOf);
        for (RulePackage rules : chosen.packages()) {
            try {
                Assessor assessor = assessors.of(rules);
                Assessment assessment = assessor.assess(caseFile, asOf);
                decisions.add(new Decision(assessment, knownSeq, assessor.calendarDigest(),
                        chosen.adoptions().get(rules.id().id())));
                answered.add(rules, assessment);
                next = earlier(next, assessment.nextCheckAt());
            } catch (AssessmentFailed e) {
                failures.add(new Failure(known.caseId(), rules.id(), asOf, knownSeq, e.sentence()));
            }
        }
        FindingChanges changes = new FindingChanges(standing, chosen.adoptions());
        answered.each(changes::assessed);
        Set<String> failed = new HashSet<>();
        failures.forEach(failure -> failed.add(failure.rules().id()));
        // What failed for an instant must not keep the case from being assessed for an earlier one.
        Instant assessedFor = failures.isEmpty() ? asOf : null;
        return new CaseOutcome(new AssessmentMark(known.caseId(), knownSeq, assessedFor, before, next), decisions,
                changes.finish(failed, asOf), failures, notes.of(caseFile, asOf, chosen, registry), chosen.adoptions().values());
    }

    // As-of instants are kept to the millisecond, like those of facts. A database keeps less than the clock of the
    // machine may give, and what was decided as of a finer instant could not be decided again to the byte.
    private Instant asOf(@Nullable Instant before, @Nullable Instant asked) {
        boolean lived = before != null && !before.isAfter(LivedInstants.latest(now));
        Instant wanted = (asked == null ? now : asked).truncatedTo(ChronoUnit.MILLIS);
        return lived && (asked == null || before.isAfter(wanted)) ? before : wanted;
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isBefore(a)) ? b : a;
    }
}
