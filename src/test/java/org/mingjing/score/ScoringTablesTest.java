package org.mingjing.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjing.assess.Level;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** The built-in scoring package answers every question, and what stands in its tables is what is used. */
class ScoringTablesTest {

    private static final RulePackage BUILT_IN = PackageSource.builtIn("scoring");
    private final ScoringTables tables = Situation.TABLES;

    @Test
    void every_table_has_one_row_for_every_question() {
        assertThatCode(() -> {
            for (int riskLevel = 0; riskLevel <= 3; riskLevel++) {
                tables.postFactor(riskLevel);
            }
            List.of("owner", "reviewer", "approver", "head").forEach(tables::roleShare);
            for (FindingStatus status : FindingStatus.values()) {
                tables.statusFactor(status);
            }
            for (Level level : Level.values()) {
                tables.decay(level);
                tables.cardWeight(level);
            }
            for (Grouping by : Grouping.values()) {
                tables.ceiling(by);
                tables.exposureMinimum(by);
            }
        }).doesNotThrowAnyException();
    }

    @Test
    void every_score_has_exactly_one_colour() {
        for (Grouping by : Grouping.values()) {
            for (BigDecimal score = Figure.NOTHING; score.intValue() <= 100; score = score.add(new BigDecimal("0.5"))) {
                assertThat(tables.colour(by, false, score)).isIn("green", "blue", "yellow", "red");
                assertThat(tables.colour(by, true, score)).isIn("green", "blue", "yellow", "red");
            }
        }
        assertThat(tables.colour(Grouping.POST, false, new BigDecimal("10.0000"))).isEqualTo("green");
        assertThat(tables.colour(Grouping.POST, false, new BigDecimal("10.0001"))).isEqualTo("blue");
    }

    @Test
    void the_package_covers_no_case() {
        assertThat(BUILT_IN.manifest().appliesTo().covers(Set.of("county"), "01", "XK-1")).isFalse();
        assertThat(BUILT_IN.manifest().appliesTo().covers(Set.of(), "", "")).isFalse();
    }

    @Test
    void another_factor_in_the_table_is_another_factor_in_the_index() {
        ScoringTables changed = changed("post-factor.dmn", "<text>1.5</text>", "<text>1.75</text>");

        assertThat(changed.postFactor(1)).isEqualByComparingTo("1.75");
        assertThat(tables.postFactor(1)).isEqualByComparingTo("1.5");
    }

    @Test
    void a_finding_that_ends_before_it_fades_is_an_error_that_says_what_to_change() {
        ScoringTables changed = changed("age.dmn", "<text>365</text>", "<text>30</text>");

        assertThatThrownBy(() -> changed.decay(Level.RED)).isInstanceOf(AssessmentFailed.class)
                .hasMessageContaining("'age'").hasMessageContaining("zeroDays must not be smaller than fullDays");
    }

    @Test
    void a_window_of_half_a_day_is_refused() {
        ScoringTables changed = changed("bounds.dmn", "<text>365</text>", "<text>365.5</text>");

        assertThatThrownBy(() -> changed.window(Grouping.POST, Situation.AT)).isInstanceOf(AssessmentFailed.class)
                .hasMessageContaining("windowDays").hasMessageContaining("whole number");
    }

    @Test
    void a_dated_parameter_has_the_value_of_the_day_of_the_index() {
        RulePackage rules = dated();

        assertThat(PackageCheck.check(rules)).isEmpty();
        assertThat(ScoringTables.of(rules, LocalDate.parse("2025-12-31")).postFactor(1)).isEqualByComparingTo("1.5");
        assertThat(ScoringTables.of(rules, LocalDate.parse("2026-01-01")).postFactor(1)).isEqualByComparingTo("1.75");
        assertThat(ScoringTables.of(rules, LocalDate.parse("2026-01-01")).rules().hash()).as("the stored package").isEqualTo(rules.hash());
    }

    @Test
    void a_parameter_that_no_table_of_scores_names_is_an_error() {
        Map<String, String> files = new TreeMap<>(dated().files());
        files.put("post-factor.dmn", BUILT_IN.files().get("post-factor.dmn"));

        assertThat(PackageCheck.check(RulePackage.of(files))).anySatisfy(problem ->
                assertThat(problem.toString()).contains("highRisk", "No cell of a table names the parameter"));
    }

    private static RulePackage dated() {
        Map<String, String> files = new TreeMap<>(BUILT_IN.files());
        files.computeIfPresent("package.yaml", (name, text) -> text.replace("tables:\n", "parameterFiles: [factors.yaml]\ntables:\n"));
        files.computeIfPresent("post-factor.dmn", (name, text) -> text.replace("<text>1.5</text>", "<text>highRisk</text>"));
        files.put("factors.yaml", """
                highRisk:
                  title: {zh: 高风险岗位系数, en: Factor of posts of high risk}
                  values:
                    - {from: 2010-01-01, value: 1.5, basis: 本县廉政风险防控办法第三条}
                    - {from: 2026-01-01, value: 1.75, basis: 本县廉政风险防控办法第三条}
                """);
        return RulePackage.of(files);
    }

    private static ScoringTables changed(String file, String before, String after) {
        Map<String, String> files = new TreeMap<>(BUILT_IN.files());
        files.computeIfPresent(file, (name, text) -> text.replace(before, after));
        assertThat(files).isNotEqualTo(BUILT_IN.files());
        return ScoringTables.of(RulePackage.of(files), Situation.DAY);
    }
}
