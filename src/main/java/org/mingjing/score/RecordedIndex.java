package org.mingjing.score;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.Ledger;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.Standing;
import org.mingjing.warn.Standings;

/** The risk index from what an installation has recorded. */
public final class RecordedIndex {

    private RecordedIndex() {}

    /** The index at the end of a day, by the scoring package in force then. @param day day in the scoring package's zone */
    public static RiskIndex at(Installation installation, LocalDate day, Grouping by) {
        ScoringTables scoring = ScoringTables.of(scoringOn(installation, day), day);
        Instant at = scoring.endOf(day);
        Ledger ledger = installation.ledger();
        LogPosition knownSeq = ledger.now();
        return RiskIndex.compute(scoring, at, findings(installation), exposure(ledger, knownSeq, scoring.window(by, at)),
                ledger.registry(knownSeq), by);
    }

    private static RulePackage scoringOn(Installation installation, LocalDate day) {
        RulePackage builtIn = PackageSource.builtIn(ScoringTables.PACKAGE);
        Instant noon = day.atTime(12, 0).atZone(builtIn.manifest().timeZone()).toInstant();
        return installation.shelf().inForce(ScoringTables.PACKAGE, noon).orElseThrow(
                () -> WrongInput.of("score.no-package", day, builtIn.manifest().effectiveFrom()));
    }

    private static List<ScoredFinding> findings(Installation installation) {
        Standings standings = Standings.of(installation);
        List<ScoredFinding> findings = new ArrayList<>();
        installation.ledger().decisions().standing("", finding -> {
            Standing standing = standings.of(finding.id());
            findings.add(ScoredFinding.of(finding.id(), finding.caseId(), finding.finding(), FindingStatus.ofCode(standing.status()),
                    standing.confirmed()));
        });
        return findings;
    }

    // Acts on warnings are no cases that anybody handled.
    private static Exposure exposure(Ledger ledger, LogPosition knownSeq, IndexWindow window) {
        Exposure exposure = new Exposure();
        ledger.allFacts(knownSeq, one -> {
            Set<ScoredActor> actors = one.facts().stream().filter(fact -> window.contains(fact.occurredAt()))
                    .map(ScoredActor::of).collect(Collectors.toSet());
            if (!actors.isEmpty() && !OwnFacts.isOwnCase(one.caseId())) {
                exposure.addCase(actors);
            }
        });
        return exposure;
    }
}
