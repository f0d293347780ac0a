package org.mingjing.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mingjing.assess.Level;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.facts.Department;
import org.mingjing.facts.Official;
import org.mingjing.facts.Post;
import org.mingjing.facts.Registry;
import org.mingjing.rules.PackageSource;

/**
 * What an example of the index starts from: post P1 is of high risk, P2 of middle, P3 of low; the index is that of
 * 2024-12-31. Red costs 10 points, yellow 5, a reminder 1, as in the built-in packages.
 */
final class Situation {

    static final LocalDate DAY = LocalDate.parse("2024-12-31");
    static final ScoringTables TABLES = ScoringTables.of(PackageSource.builtIn(ScoringTables.PACKAGE), DAY);
    static final Instant AT = TABLES.endOf(DAY);
    static final Registry REGISTRY = Registry.of(List.of(
            new Department("D1", "行政审批局", "", "", null, null),
            new Official("O1", "甲", "D1", null, null),
            new Post("P1", "审批岗", "D1", 1, null, null),
            new Post("P2", "审核岗", "D1", 2, null, null),
            new Post("P3", "窗口岗", "D1", 3, null, null)));

    final List<ScoredFinding> findings = new ArrayList<>();
    final Exposure exposure = new Exposure();

    static Responsible owner(String official, String post) {
        return new Responsible("owner", "D1", post, official);
    }

    static Responsible reviewer(String official, String post) {
        return new Responsible("reviewer", "D1", post, official);
    }

    static ScoredFinding finding(String id, Level level, long daysAgo, Responsible... responsible) {
        int points = switch (level) {
            case RED -> 10;
            case YELLOW -> 5;
            case REMINDER -> 1;
        };
        return new ScoredFinding(id, "case-of-" + id, "XK42-DECISION", Nature.CONDUCT, level,
                BigDecimal.valueOf(points), noon(daysAgo), List.of(responsible), FindingStatus.OPEN, false);
    }

    static Instant noon(long daysAgo) {
        return TABLES.endOf(DAY.minusDays(daysAgo)).minusSeconds(12 * 60 * 60);
    }

    static ScoredFinding with(ScoredFinding of, FindingStatus status, boolean confirmed) {
        return new ScoredFinding(of.id(), of.caseId(), of.rule(), of.nature(), of.level(), of.points(), of.at(),
                of.responsible(), status, confirmed);
    }

    /** Cases in which all of these acted together. */
    Situation cases(int count, ScoredActor... actors) {
        for (int i = 0; i < count; i++) {
            exposure.addCase(Arrays.asList(actors));
        }
        return this;
    }

    Situation found(ScoredFinding... found) {
        findings.addAll(Arrays.asList(found));
        return this;
    }

    Situation change(UnaryOperator<ScoredFinding> change) {
        findings.replaceAll(change);
        return this;
    }

    RiskIndex by(Grouping by) {
        return RiskIndex.compute(TABLES, AT, findings, exposure, REGISTRY, by);
    }

    SubjectScore of(Grouping by, String subject) {
        return by(by).subjects().stream().filter(score -> score.subject().equals(subject)).findFirst().orElseThrow();
    }

    BigDecimal score(Grouping by, String subject) {
        return of(by, subject).provisional().score();
    }
}
