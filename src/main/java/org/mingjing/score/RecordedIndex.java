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
import org.mingjing.ledger.decisions.StandingFinding;
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
        return at(installation, day, by, installation.ledger().now(), findings(installation));
    }

    /**
     * The index of a day by what was known at an instant: by the facts and findings recorded until then, and where their warnings stood.
     * So it is what whoever asked at the instant was told.
     */
    public static RiskIndex known(Installation installation, LocalDate day, Grouping by, Instant knownAt) {
        LogPosition known = installation.ledger().at(knownAt);
        Standings standings = Standings.of(installation, known);
        return at(installation, day, by, known, installation.ledger().decisions().standing(known).stream()
                .map(finding -> scored(finding, standings)).toList());
    }

    private static RiskIndex at(Installation installation, LocalDate day, Grouping by, LogPosition known, List<ScoredFinding> findings) {
        ScoringTables scoring = scoring(installation, day);
        Instant at = scoring.endOf(day);
        Ledger ledger = installation.ledger();
        return RiskIndex.compute(scoring, at, findings, exposure(ledger, known, scoring.window(by, at)), ledger.registry(known), by);
    }

    /** The tables of the scoring package in force on the day. */
    static ScoringTables scoring(Installation installation, LocalDate day) {
        return ScoringTables.of(scoringOn(installation, day), day);
    }

    private static RulePackage scoringOn(Installation installation, LocalDate day) {
        RulePackage builtIn = PackageSource.builtIn(ScoringTables.PACKAGE);
        Instant noon = day.atTime(12, 0).atZone(builtIn.manifest().timeZone()).toInstant();
        return installation.shelf().inForce(ScoringTables.PACKAGE, noon).orElseThrow(
                () -> WrongInput.of("score.no-package", day, builtIn.manifest().effectiveFrom()));
    }

    /** Whatever stands now, and where its warning stands. */
    static List<ScoredFinding> findings(Installation installation) {
        Standings standings = Standings.of(installation);
        List<ScoredFinding> findings = new ArrayList<>();
        installation.ledger().decisions().standing("", finding -> findings.add(scored(finding, standings)));
        return findings;
    }

    private static ScoredFinding scored(StandingFinding finding, Standings standings) {
        return scored(finding, standings.of(finding.id()));
    }

    static ScoredFinding scored(StandingFinding finding, Standing standing) {
        return ScoredFinding.of(finding.id(), finding.caseId(), finding.finding(), FindingStatus.ofCode(standing.status()),
                standing.confirmed());
    }

    // What people do in the monitoring hall are no cases that anybody handled.
    static Exposure exposure(Ledger ledger, LogPosition knownSeq, IndexWindow window) {
        Exposure exposure = new Exposure();
        ledger.allFacts(knownSeq, one -> {
            Set<ScoredActor> actors = one.facts().stream().filter(fact -> window.contains(fact.occurredAt()))
                    .map(ScoredActor::of).collect(Collectors.toSet());
            if (!actors.isEmpty() && !OwnFacts.isOfHouse(one.caseId())) {
                exposure.addCase(actors);
            }
        });
        return exposure;
    }
}
