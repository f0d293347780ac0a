package org.mingjing.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conditions of rules are changed one place at a time, and nothing else is. */
class RuleChangesTest {

    private static final String RULE = """
            rule "R" // not a condition: nth > 1
            when
                $first : Step(node == "a > 1", nth > 1)
                not Step(first, !flag("b"), place < $first.place && nth in (1, 2))
            then
                findings.found("R").on($first);
            end
            """;

    private static List<String> shown() {
        return RuleChanges.of(RULE).stream().map(change -> change.line() + " " + change.place() + " " + change.change()).toList();
    }

    @Test
    void each_pattern_condition_comparison_join_number_and_not_is_changed() {
        String first = "3 rule \"R\", pattern 1 Step";
        String second = "4 rule \"R\", pattern 2 'not', pattern 2 Step, condition ";
        String whole = second + "'place < $first.place && nth in (1, 2)'";
        assertThat(shown()).containsExactly(
                first + " the pattern is taken away",
                first + ", condition 'node == \"a > 1\"' the condition is taken away",
                first + ", condition 'node == \"a > 1\"', '==' '==' becomes '!='",
                first + ", condition 'nth > 1' the condition is taken away",
                first + ", condition 'nth > 1', '>' '>' becomes '>='",
                first + ", condition 'nth > 1', '1' '1' becomes '2'",
                "4 rule \"R\", pattern 2 'not' the pattern is taken away",
                "4 rule \"R\", pattern 2 'not', the word 'not' becomes 'exists'",
                second + "'first' the condition is taken away",
                second + "'first', the whole is turned round with '!'",
                second + "'!flag(\"b\")' the condition is taken away",
                second + "'!flag(\"b\")', '!' '!' is taken away",
                whole + " the condition is taken away",
                whole + ", '<' '<' becomes '<='",
                whole + ", '&&' '&&' becomes '||'",
                whole + ", '1' '1' becomes '2'",
                whole + ", '2' '2' becomes '3'");
    }

    @Test
    void all_the_rest_stays_as_it_is_written() {
        assertThat(RuleChanges.of(RULE)).filteredOn(change -> change.place().toString().endsWith("'nth > 1', '>'")).singleElement()
                .satisfies(change -> assertThat(change.text()).isEqualTo(RULE.replace(", nth > 1)", ", nth >= 1)")));
        assertThat(RuleChanges.of(RULE)).filteredOn(change -> change.place().toString().endsWith("condition 'nth > 1'")).singleElement()
                .satisfies(change -> assertThat(change.text()).isEqualTo(RULE.replace(", nth > 1)", ")")));
        assertThat(RuleChanges.of(RULE)).filteredOn(change -> change.place().toString().endsWith("condition 'first'")).singleElement()
                .satisfies(change -> assertThat(change.text()).isEqualTo(RULE.replace("(first, ", "( ")));
        assertThat(RuleChanges.of(RULE)).filteredOn(change -> change.place().toString().endsWith("pattern 2 'not'")).singleElement()
                .satisfies(change -> assertThat(change.text()).contains("    \nthen").doesNotContain("not Step"));
    }

    @Test
    void most_changes_pass_the_screen_and_what_does_not_is_a_rule_that_lost_what_it_reports() {
        assertThat(RuleChanges.of(RULE)).filteredOn(change -> !DrlScreen.screen("r.drl", change.text()).problems().isEmpty())
                .singleElement().satisfies(change -> assertThat(change.place()).hasToString("rule \"R\", pattern 1 Step"));
    }

    @Test
    void a_file_that_cannot_be_read_has_no_changes() {
        assertThat(RuleChanges.of("rule \"R\" when Step( then end")).isEmpty();
    }
}
