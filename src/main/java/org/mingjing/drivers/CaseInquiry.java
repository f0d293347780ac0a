package org.mingjing.drivers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.Assessor;
import org.mingjing.clocks.ClockState;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.facts.CaseFacts;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.RulePackage;

/** Looks at a case without recording anything: its clocks day by day, and what cannot be told yet. */
public final class CaseInquiry {

    private final Installation installation;

    public CaseInquiry(Installation installation) {
        this.installation = installation;
    }

    /** A clock with its days, one line each: counted, holiday, make-up day, paused by what. */
    public record ClockDays(ClockState clock, List<String> days) {}

    /** What one package says of the case. */
    public record Answer(
            String rules,
            Instant asOf,
            @Nullable Instant nextCheckAt,
            List<ClockDays> clocks,
            List<Undetermined> cannotTellYet) {}

    /**
     * Asks every package that applies to the case.
     *
     * @return empty if nothing is known of the case
     * @throws org.mingjing.engine.AssessmentFailed if the case cannot be assessed
     */
    public Optional<List<Answer>> ask(String caseId, Instant asOf) {
        LogPosition knownSeq = installation.ledger().now();
        CaseFacts known = installation.ledger().facts(List.of(caseId), knownSeq).get(0);
        if (known.facts().isEmpty()) {
            return Optional.empty();
        }
        CaseFile caseFile = CaseFile.of(caseId, known.facts(), installation.ledger().registry(knownSeq));
        List<Answer> answers = new ArrayList<>();
        ApplicablePackages applicable = installation.applicable(installation.ledger().decisions().adoptions());
        Instant at = asOf.truncatedTo(ChronoUnit.MILLIS);
        for (RulePackage rules : applicable.of(caseFile, at).packages()) {
            answers.add(answer(installation.assessors().of(rules), caseFile, at));
        }
        return Optional.of(answers);
    }

    /**
     * The clocks of cases, all packages together, by case. A case that cannot be assessed is not among them; one of which nothing is
     * known has none.
     *
     * @param asOf the instant to look from
     * @param knownSeq what is known of them
     */
    public Map<String, List<ClockState>> clocks(Collection<String> caseIds, Instant asOf, LogPosition knownSeq) {
        Registry registry = installation.ledger().registry(knownSeq);
        ApplicablePackages applicable = installation.applicable(installation.ledger().decisions().adoptions());
        Map<String, List<ClockState>> clocks = new HashMap<>();
        for (CaseFacts known : installation.ledger().facts(caseIds, knownSeq)) {
            try {
                clocks.put(known.caseId(), known.facts().isEmpty() ? List.of()
                        : clocks(CaseFile.of(known.caseId(), known.facts(), registry), asOf.truncatedTo(ChronoUnit.MILLIS), applicable));
            } catch (AssessmentFailed e) {
                // As of a year for which the calendar has no data; that it failed is recorded where it is assessed.
                clocks.remove(known.caseId());
            }
        }
        return clocks;
    }

    private List<ClockState> clocks(CaseFile caseFile, Instant asOf, ApplicablePackages applicable) {
        return applicable.of(caseFile, asOf).packages().stream()
                .flatMap(rules -> installation.assessors().of(rules).assess(caseFile, asOf).clocks().stream()).toList();
    }

    /** What must be told of a case beside its findings as of the instant: that no package decides it and why, dates that cannot be. */
    public List<CaseNote> notes(CaseFacts known, Instant asOf) {
        Registry registry = installation.ledger().registry(installation.ledger().now());
        CaseFile caseFile = CaseFile.of(known.caseId(), known.facts(), registry);
        ChosenPackages chosen = installation.applicable(installation.ledger().decisions().adoptions()).of(caseFile, asOf);
        return installation.caseNotes().of(caseFile, asOf, chosen, registry);
    }

    private static Answer answer(Assessor assessor, CaseFile caseFile, Instant asOf) {
        Assessment assessment = assessor.assess(caseFile, asOf);
        List<ClockDays> clocks = assessment.clocks().stream()
                .map(clock -> new ClockDays(clock, assessor.clockLedger(caseFile, asOf, clock.key(), clock.measure())))
                .toList();
        return new Answer(assessment.rules().toString(), asOf, assessment.nextCheckAt(), clocks,
                assessment.undetermined());
    }
}
