package org.mingjing.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.Level;
import org.mingjing.assess.Responsible;

/** What must hold of any index, tried on situations made from a seed; {@code -Dseed=…} tries others. */
class IndexPropertyTest {

    private static final long SEED = Long.getLong("seed", 20241231L);
    private static final List<String> ROLES = List.of("owner", "reviewer", "approver", "head");

    @Test
    void contributions_add_up_to_every_score_to_the_last_digit() {
        trying(200, (situation, random) -> everyFigure(situation, figure -> {
            BigDecimal sum = figure.contributions().stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(figure.score());
            assertThat(figure.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(figure.contributions()).noneMatch(Contribution::isNothing);
        }));
    }

    @Test
    void a_department_scores_what_the_formula_says_to_within_the_rounding_of_its_parts() {
        trying(200, (situation, random) -> situation.by(Grouping.DEPARTMENT).subjects().forEach(score ->
                assertThat(score.provisional().score().subtract(byFormula(situation, score.subject())).abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.00015"))));
    }

    @Test
    void the_order_of_findings_does_not_matter() {
        trying(100, (situation, random) -> {
            for (Grouping by : Grouping.values()) {
                String before = IndexJson.write(situation.by(by));
                Collections.shuffle(situation.findings, random);
                assertThat(IndexJson.write(situation.by(by))).isEqualTo(before);
            }
        });
    }

    @Test
    void another_finding_never_lowers_a_score() {
        trying(200, (situation, random) -> {
            for (Grouping by : Grouping.values()) {
                Map<String, BigDecimal> before = scores(situation, by);
                situation.found(finding("new", random));
                Map<String, BigDecimal> after = scores(situation, by);
                before.forEach((subject, score) -> assertThat(after.get(subject)).isGreaterThanOrEqualTo(score));
                situation.findings.remove(situation.findings.size() - 1);
            }
        });
    }

    @Test
    void a_finding_that_is_withdrawn_gives_back_exactly_what_was_before() {
        trying(100, (situation, random) -> {
            for (Grouping by : Grouping.values()) {
                String before = IndexJson.write(situation.by(by));
                situation.found(Situation.with(finding("new", random), FindingStatus.WITHDRAWN, random.nextBoolean()));
                assertThat(IndexJson.write(situation.by(by))).isEqualTo(before);
                situation.findings.remove(situation.findings.size() - 1);
            }
        });
    }

    @Test
    void the_confirmed_figure_is_never_above_the_provisional_one() {
        trying(100, (situation, random) -> {
            for (Grouping by : Grouping.values()) {
                assertThat(situation.by(by).subjects()).allSatisfy(score -> assertThat(score.confirmed().score())
                        .isLessThanOrEqualTo(score.provisional().score()));
            }
        });
    }

    // The index of a department once more, in floating decimals of 34 digits and without contributions.
    private static BigDecimal byFormula(Situation situation, String department) {
        BigDecimal weighted = BigDecimal.ZERO;
        BigDecimal highest = BigDecimal.ZERO;
        long cases = 0;
        Map<String, BigDecimal> own = ownScores(situation, department);
        for (Map.Entry<String, Long> official : situation.exposure.casesByOfficial(department).entrySet()) {
            BigDecimal score = own.getOrDefault(official.getKey(), BigDecimal.ZERO);
            weighted = weighted.add(score.multiply(BigDecimal.valueOf(official.getValue())));
            cases += official.getValue();
        }
        for (BigDecimal score : own.values()) {
            highest = highest.max(score);
        }
        BigDecimal mean = cases == 0 ? BigDecimal.ZERO : weighted.divide(BigDecimal.valueOf(cases), MathContext.DECIMAL128);
        return new BigDecimal("0.5").multiply(mean).add(new BigDecimal("0.3").multiply(highest))
                .add(ratePart(situation, department));
    }

    private static Map<String, BigDecimal> ownScores(Situation situation, String department) {
        Map<String, BigDecimal> own = new TreeMap<>();
        Situation here = new Situation();
        situation.findings.forEach(each -> here.found(new ScoredFinding(each.id(), each.caseId(), each.rule(),
                each.nature(), each.level(), each.points(), each.at(), each.responsible().stream()
                        .filter(person -> person.department().equals(department)).toList(), each.status(), true)));
        here.by(Grouping.OFFICIAL).subjects().forEach(score -> own.put(score.subject(), score.provisional().score()));
        return own;
    }

    private static BigDecimal ratePart(Situation situation, String department) {
        BigDecimal cards = BigDecimal.ZERO;
        for (ScoredFinding each : situation.findings) {
            boolean here = each.responsible().stream().anyMatch(person ->
                    person.role().equals("owner") && person.department().equals(department));
            boolean seen = Situation.TABLES.window(Grouping.DEPARTMENT, Situation.AT).contains(each.at());
            if (here && seen && each.level() != Level.REMINDER) {
                cards = cards.add(new BigDecimal(each.status() == FindingStatus.CONTESTED ? "0.5" : "1"));
            }
        }
        long cases = situation.exposure.cases(Grouping.DEPARTMENT, department);
        return cases == 0
                ? BigDecimal.ZERO
                : cards.multiply(BigDecimal.valueOf(200)).divide(BigDecimal.valueOf(cases), 10, RoundingMode.HALF_EVEN)
                        .min(BigDecimal.valueOf(20));
    }

    private static void everyFigure(Situation situation, Consumer<Figure> check) {
        for (Grouping by : Grouping.values()) {
            situation.by(by).subjects().forEach(score -> {
                check.accept(score.provisional());
                check.accept(score.confirmed());
            });
        }
    }

    private static Map<String, BigDecimal> scores(Situation situation, Grouping by) {
        Map<String, BigDecimal> scores = new TreeMap<>();
        situation.by(by).subjects().forEach(score -> scores.put(score.subject(), score.provisional().score()));
        return scores;
    }

    private static void trying(int times, BiConsumer<Situation, Random> property) {
        for (int i = 0; i < times; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            try {
                property.accept(situation(random), random);
            } catch (AssertionError e) {
                throw new AssertionError("with -Dseed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static Situation situation(Random random) {
        Situation situation = new Situation();
        int cases = random.nextInt(60);
        for (int i = 0; i < cases; i++) {
            situation.cases(1 + random.nextInt(3), actor(random), actor(random));
        }
        int findings = random.nextInt(40);
        for (int i = 0; i < findings; i++) {
            situation.found(finding("F" + i, random));
        }
        return situation;
    }

    private static ScoredActor actor(Random random) {
        return new ScoredActor("D" + random.nextInt(3), "P" + random.nextInt(5), random.nextInt(8) == 0 ? "" : "O" + random.nextInt(6));
    }

    private static ScoredFinding finding(String id, Random random) {
        List<Responsible> responsible = new ArrayList<>();
        int persons = 1 + random.nextInt(3);
        for (int i = 0; i < persons; i++) {
            ScoredActor actor = actor(random);
            responsible.add(new Responsible(i == 0 ? "owner" : ROLES.get(1 + random.nextInt(3)),
                    actor.department(), actor.post(), actor.official()));
        }
        Level level = Level.values()[random.nextInt(3)];
        ScoredFinding found = Situation.finding(id, level, random.nextInt(400) - 5, responsible.toArray(Responsible[]::new));
        FindingStatus status = random.nextInt(4) == 0 ? FindingStatus.CONTESTED : FindingStatus.OPEN;
        return Situation.with(found, status, random.nextBoolean());
    }
}
