package org.mingjing.drivers;

import java.util.List;
import java.util.Optional;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Meaning;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.ledger.decisions.RecordedDecision;
import org.mingjing.ledger.decisions.RecordedFailure;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/** Replays every decision as it was recorded, and then the cases that could not be assessed. */
final class ReplayAsRecorded extends Replay {

    private static final int PAGE_DECISIONS = 2_000;

    ReplayAsRecorded(Installation installation) {
        super(installation);
    }

    @Override
    long expected(LogPosition end) {
        return installation.ledger().decisions().count(end);
    }

    @Override
    void replay(ReplayRange range, LogPosition end, RecordedCases cases, ReplayProgress progress) {
        RecordedDecision[] last = {null};
        conveyor.run(() -> {
            List<RecordedDecision> page = installation.ledger().decisions().byCase(end, last[0], PAGE_DECISIONS);
            if (page.isEmpty()) {
                return null;
            }
            last[0] = page.get(page.size() - 1);
            List<RecordedDecision> chosen = page.stream().filter(decision -> range.covers(decision.asOf())).toList();
            return cases.batch(chosen, this::difference, found ->
                    progress.replayed(chosen.size(), found.stream().flatMap(Optional::stream).toList()));
        });
        failures(range, cases, end, progress);
    }

    /** That a case could not be assessed is an outcome like any other: it must come out again. */
    private void failures(ReplayRange range, RecordedCases cases, LogPosition end, ReplayProgress progress) {
        LogPosition[] after = {LogPosition.nothing()};
        conveyor.run(() -> {
            List<RecordedFailure> page =
                    installation.ledger().decisions().failures().recorded(after[0], end, PAGE_DECISIONS);
            if (page.isEmpty()) {
                return null;
            }
            after[0] = new LogPosition(page.get(page.size() - 1).seq());
            List<RecordedFailure> chosen = page.stream().filter(failure -> range.covers(failure.asOf())).toList();
            return cases.batch(chosen, this::nowDecided, found ->
                    progress.replayedFailures(chosen.size(), found.stream().flatMap(Optional::stream).toList()));
        });
    }

    private Optional<Difference> nowDecided(RecordedFailure failure, CaseFile caseFile) {
        RulePackage rules = recordedPackages().stream()
                .filter(each -> each.id().equals(failure.rules())).findFirst().orElse(null);
        if (rules == null) {
            return Optional.of(of(failure, "failed", Sentence.of("drivers.version-not-recorded", failure.rules())));
        }
        try {
            installation.assessors().of(rules).assess(caseFile, failure.asOf());
            Sentence what = Sentence.of("drivers.assessed-now", failure.reason());
            return Optional.of(failure.meaning() == Meaning.NOW
                    ? of(failure, "decided", what)
                    : of(failure, Difference.OTHER_MEANING, Sentence.of("drivers.tried-by-meaning", failure.meaning(), Meaning.NOW, what)));
        } catch (AssessmentFailed e) {
            return Optional.empty();
        }
    }

    private static Difference of(RecordedFailure failure, String change, Sentence what) {
        return new Difference(
                failure.caseId(), failure.rules(), failure.rules(), failure.asOf(), change, "", what);
    }

    private Optional<Difference> difference(RecordedDecision decision, CaseFile caseFile) {
        RulePackage rules = recorded(decision.packageHash());
        if (rules == null) {
            return Optional.of(of(decision, "failed", Sentence.of("drivers.hash-not-recorded", decision.packageHash())));
        }
        return result(decision, caseFile, rules)
                .map(now -> decision.meaning() == Meaning.NOW ? now : ofOtherMeaning(decision, now.what()));
    }

    private Optional<Difference> result(RecordedDecision decision, CaseFile caseFile, RulePackage rules) {
        try {
            Assessment now = installation.assessors().of(rules).assess(caseFile, decision.asOf());
            String digest = AssessmentJson.digest(now);
            return digest.equals(decision.resultDigest())
                    ? Optional.empty()
                    : Optional.of(of(decision, "digest", Sentence.of("drivers.digest-differs", decision.resultDigest(), digest,
                            ResultComparison.of(installation.ledger().decisions().result(decision), now, rules))));
        } catch (AssessmentFailed e) {
            return Optional.of(of(decision, "failed", Sentence.of(e)));
        }
    }

    // Equal results are equal whatever meaning made them: the meaning is no part of what is digested.
    private static Difference ofOtherMeaning(RecordedDecision decision, Sentence what) {
        return of(decision, Difference.OTHER_MEANING, Sentence.of("drivers.made-by-meaning", decision.meaning(), Meaning.NOW, what));
    }

    private static Difference of(RecordedDecision decision, String change, Sentence what) {
        return new Difference(
                decision.caseId(), decision.rules(), decision.rules(), decision.asOf(), change, "", what);
    }
}
