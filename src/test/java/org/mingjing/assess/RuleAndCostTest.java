package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjing.check.PackageCheck;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** What a rule is stands apart from what a level costs, and rows of milestones name the rule they report. */
class RuleAndCostTest {

    private static List<String> problems(String file, String text, String other) {
        Map<String, String> files = new TreeMap<>(PackageSource.builtIn("cn-licensing-1-1-0").files());
        files.computeIfPresent(file, (name, old) -> {
            assertThat(old).contains(text);
            return old.replaceFirst(java.util.regex.Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(other));
        });
        return PackageCheck.check(RulePackage.of(files)).stream().filter(problem -> problem.severity() != Problem.Severity.NOTE)
                .map(Problem::toString).toList();
    }

    @Test
    void the_package_is_in_order() {
        assertThat(problems("levels.dmn", "<text>10</text>", "<text>11</text>")).isEmpty();
    }

    @Test
    void a_row_of_milestones_that_names_a_rule_nobody_knows_is_an_error() {
        assertThat(problems("milestones.dmn", "<outputEntry id=\"b-node-over-o1\"><text>\"XK-NODE-LIMIT\"", "<outputEntry id=\"b-node-over-o1\"><text>\"XK-NODE-LIMITS\""))
                .anySatisfy(problem -> assertThat(problem).contains("milestones.dmn").contains("XK-NODE-LIMITS"));
    }

    @Test
    void a_rule_without_a_row_that_says_what_it_is_is_an_error() {
        assertThat(problems("rules.dmn", "<inputEntry id=\"XK-NODE-LIMIT-i1\"><text>\"XK-NODE-LIMIT\"", "<inputEntry id=\"XK-NODE-LIMIT-i1\"><text>\"XK-INSTANT\""))
                .anySatisfy(problem -> assertThat(problem).contains("reports 'XK-NODE-LIMIT', but no row of a grading table covers it"));
    }

    @Test
    void what_levels_cost_must_be_said() {
        assertThat(problems("package.yaml", "  - {file: levels.dmn, decision: levels, use: levels}\n", ""))
                .anySatisfy(problem -> assertThat(problem).contains("package.yaml").contains("No table of use 'levels' says what a level costs"));
    }

    @Test
    void points_below_nothing_and_a_slip_of_the_pen_are_errors() {
        assertThat(problems("levels.dmn", "<text>5</text>", "<text>-5</text>")).isNotEmpty();
        assertThat(problems("milestones.dmn", "name=\"rule\" label", "name=\"rules\" label"))
                .anySatisfy(problem -> assertThat(problem).contains("Did you mean 'rule'?"));
    }
}
