package org.mingjing.drivers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Finding;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.ledger.decisions.Decisions;
import org.mingjing.ledger.decisions.RecordedDecision;
import org.mingjing.ledger.decisions.RecordedFailure;
import org.mingjing.ledger.facts.Recorded;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/** Assesses decided cases with another version of the package and says which findings differ. Nothing is recorded. */
final class ReplayWithPackage extends Replay {

    private static final int PAGE_CASES = 1_000;

    private final RulePackage other;
    private final OtherVersion version;

    /** @param other the version to assess with */
    ReplayWithPackage(Installation installation, RulePackage other) {
        super(installation);
        this.other = other;
        this.version = new OtherVersion(installation, other, recorded(other.hash()) != null);
    }

    @Override
    long expected(LogPosition end) {
        return installation.ledger().decisions().caseCount();
    }

    @Override
    void replay(ReplayRange range, LogPosition knownSeq, RecordedCases cases, ReplayProgress progress) {
        Decisions decisions = installation.ledger().decisions();
        String[] after = {""};
        conveyor.run(() -> {
            List<String> caseIds = decisions.cases(after[0], PAGE_CASES);
            if (caseIds.isEmpty()) {
                return null;
            }
            after[0] = caseIds.get(caseIds.size() - 1);
            Map<String, RecordedFailure> failed = failures(caseIds, knownSeq, range);
            List<RecordedDecision> page = decisions.newest(other.id().id(), knownSeq, caseIds).stream()
                    .filter(decision -> !failed.containsKey(decision.caseId()))
                    .filter(decision -> range.covers(decision.asOf())).toList();
            List<Recorded> outcomes = new ArrayList<>(page);
            outcomes.addAll(failed.values());
            return cases.batch(outcomes, this::compareOutcome, found -> {
                progress.replayed(page.size(), found.stream().flatMap(List::stream).toList());
                if (!failed.isEmpty()) {
                    progress.replayedFailures(failed.size(), List.of());
                }
            });
        });
    }

    /** The cases on which the package failed when it last looked. */
    private Map<String, RecordedFailure> failures(List<String> caseIds, LogPosition knownSeq, ReplayRange range) {
        Map<String, RecordedFailure> failed = new TreeMap<>();
        installation.ledger().decisions().failures().newest(other.id().id(), knownSeq, caseIds).stream()
                .filter(failure -> range.covers(failure.asOf()))
                .forEach(failure -> failed.put(failure.caseId(), failure));
        return failed;
    }

    private List<Difference> compareOutcome(Recorded outcome, CaseFile caseFile) {
        return outcome instanceof RecordedFailure failure
                ? compare(failure, caseFile)
                : compare((RecordedDecision) outcome, caseFile);
    }

    private List<Difference> compare(RecordedFailure failure, CaseFile caseFile) {
        try {
            List<Finding> now = version.findings(caseFile, failure.asOf());
            List<Difference> differences = new ArrayList<>();
            differences.add(new Difference(failure.caseId(), failure.rules(), other.id(), failure.asOf(), "decided", "",
                    Sentence.of("drivers.assessed-now-with", now.size(), failure.reason())));
            now.forEach(finding -> differences.add(new Difference(failure.caseId(), failure.rules(), other.id(),
                    failure.asOf(), "gained", finding.rule(), new ToldFinding(finding, other).shown())));
            return differences;
        } catch (AssessmentFailed e) {
            return List.of();
        }
    }

    private List<Difference> compare(RecordedDecision decision, CaseFile caseFile) {
        RulePackage before = recorded(decision.packageHash());
        if (before == null) {
            return List.of(difference(decision, "failed", "", Sentence.of("drivers.decider-not-recorded", decision.packageHash())));
        }
        try {
            Assessment then = installation.assessors().of(before).assess(caseFile, decision.asOf());
            List<Finding> now = version.findings(caseFile, decision.asOf());
            List<Difference> differences = new ArrayList<>();
            for (FindingComparison.Changed changed : FindingComparison.of(
                    told(version.comparable(then.findings()), before), told(now, other))) {
                differences.add(difference(decision, changed.change(), changed.rule(), changed.what()));
            }
            return differences;
        } catch (AssessmentFailed e) {
            return List.of(difference(decision, "failed", "", Sentence.of(e)));
        }
    }

    private static List<ToldFinding> told(List<Finding> findings, RulePackage rules) {
        return findings.stream().map(finding -> new ToldFinding(finding, rules)).toList();
    }

    private Difference difference(RecordedDecision decision, String change, String rule, Sentence what) {
        return new Difference(decision.caseId(), decision.rules(), other.id(), decision.asOf(), change, rule, what);
    }

    @Override
    public void close() {
        super.close();
        version.close();
    }
}
