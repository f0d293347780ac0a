package org.mingjing.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.Ledger;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.WrongInput;

/** The risk index from what an installation has recorded. */
public final class RecordedIndex {

    private RecordedIndex() {}

    /** The index at the end of a day, by the scoring package in force then. @param day day in the scoring package's zone */
    public static RiskIndex at(Installation installation, LocalDate day, Grouping by) {
        ScoringTables scoring = ScoringTables.of(scoringOn(installation, day), day);
        Instant at = scoring.endOf(day);
        Ledger ledger = installation.ledger();
        LogPosition knownSeq = ledger.now();
        return RiskIndex.compute(scoring, at, findings(ledger), exposure(ledger, knownSeq, scoring.window(by, at)),
                ledger.registry(knownSeq), by);
    }

    private static RulePackage scoringOn(Installation installation, LocalDate day) {
        RulePackage builtIn = PackageSource.builtIn(ScoringTables.PACKAGE);
        Instant noon = day.atTime(12, 0).atZone(builtIn.manifest().timeZone()).toInstant();
        return installation.shelf().inForce(ScoringTables.PACKAGE, noon).orElseThrow(
                () -> WrongInput.of("score.no-package", day, builtIn.manifest().effectiveFrom()));
    }

    // Nobody has decided about a finding yet, so all that stand are open and none is confirmed.
    private static List<ScoredFinding> findings(Ledger ledger) {
        List<ScoredFinding> findings = new ArrayList<>();
        ledger.decisions().standing("", standing -> findings.add(ScoredFinding.of(standing.id(), standing.caseId(),
                standing.finding(), FindingStatus.OPEN, false)));
        return findings;
    }

    private static Exposure exposure(Ledger ledger, LogPosition knownSeq, IndexWindow window) {
        Exposure exposure = new Exposure();
        ledger.allFacts(knownSeq, one -> {
            Set<ScoredActor> actors = one.facts().stream().filter(fact -> window.contains(fact.occurredAt()))
                    .map(ScoredActor::of).collect(Collectors.toSet());
            if (!actors.isEmpty()) {
                exposure.addCase(actors);
            }
        });
        return exposure;
    }
}
