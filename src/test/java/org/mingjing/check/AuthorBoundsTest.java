package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.assess.Assessors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** A text that would keep a parser or an engine busy is refused in a moment, and before either sees it. */
class AuthorBoundsTest {

    private static final Duration MOMENT = Duration.ofSeconds(10);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void a_cell_beyond_a_bound_is_named_in_a_moment(String what, String cell, String sentence) {
        assertRefused("grading.dmn", "<text>10</text>", "<text>" + cell.replace("<", "&lt;") + "</text>", sentence);
        assertRefused("grading.dmn", "<inputEntry id=\"late-2\"><text>-</text>",
                "<inputEntry id=\"late-2\"><text>" + cell.replace("<", "&lt;") + "</text>", sentence);
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("a sum", "1" + "+1".repeat(20_000), "More than 200 comparisons, sums"),
                Arguments.of("a list", "[1" + ",1".repeat(50_000) + "]", "longer than 50000 characters"),
                Arguments.of("a shorter list", "[1" + ",1".repeat(3_000) + "]", "More than 2000 values"),
                Arguments.of("values", "\"a\"" + ",\"b\"".repeat(3_000), "More than 2000 values"),
                Arguments.of("a power", "floor(10**99999999)", "Powers (**) are not computed"),
                Arguments.of("a large number", "floor(1e99999999)", "is too large or too fine"),
                Arguments.of("a fine number", "ceiling(1e-99999999)", "is too large or too fine"),
                Arguments.of("digits", "9".repeat(200), "A number has at most 34 digits"),
                Arguments.of("a number as a text", "floor(number(\"1e99999999\"))", "A number is written as it is"),
                Arguments.of("products", "10*".repeat(100) + "10", "More than 10 products"),
                Arguments.of("open brackets", "[".repeat(3_000), "nested deeper than 12"),
                Arguments.of("nested lists", "[".repeat(3_000) + "1" + "]".repeat(3_000), "nested deeper than 12"),
                Arguments.of("nested brackets", "(".repeat(3_000) + "1" + ")".repeat(3_000), "nested deeper than 12"),
                Arguments.of("nested functions", "abs(".repeat(3_000) + "1" + ")".repeat(3_000), "nested deeper than 12"),
                Arguments.of("brackets behind a quote in a comment", "// \" \n" + "[".repeat(3_000), "A cell has no comment"),
                Arguments.of("a text over lines", "\"a\n" + "[".repeat(3_000) + "\"", "is not closed on its line"),
                Arguments.of("signs", "-".repeat(3_000) + "1", "signs stand together"),
                Arguments.of("alternatives", "if rule = \"a\" then 1 else ".repeat(100) + "1", "More than 12 'if'"),
                Arguments.of("comparisons", "rule = \"a\"" + " and rule = \"a\"".repeat(20_000 / 10), "More than 200 comparisons"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void a_rule_beyond_a_bound_is_named_in_a_moment(String what, String condition, String sentence) {
        assertRefused("rules.drl", "nth > 1)", condition, sentence);
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of("brackets", "nth > " + "(".repeat(3_000) + "1" + ")".repeat(3_000) + ")", "nested deeper than 12"),
                Arguments.of("open brackets", "(".repeat(3_000), "nested deeper than 12"),
                Arguments.of("nested patterns", "nth > 1) " + "not(".repeat(3_000) + "Step()" + ")".repeat(3_000), "nested deeper"),
                Arguments.of("patterns for all", "nth > 1) " + "forall(".repeat(30) + "Step()" + ")".repeat(30), "nested deeper"),
                Arguments.of("denials", "!".repeat(3_000) + "first)", "signs stand together"),
                Arguments.of("a sum", "nth > 1" + "+1".repeat(20_000) + ")", "more than 1500 words and signs"),
                Arguments.of("values", "node in (\"a\"" + ",\"a\"".repeat(50_000) + "))", "more than 1500 words and signs"),
                Arguments.of("conditions", "nth > 1" + " && nth > 1".repeat(20_000) + ")", "more than 1500 words and signs"),
                Arguments.of("patterns", "nth > 1) " + "Step() ".repeat(100), "more than 30 patterns"),
                Arguments.of("rules in a rule", "nth > 1" + " && rule > 1".repeat(2_000) + ")", "more than 1500 words and signs"),
                Arguments.of("digits", "nth > " + "9".repeat(5_000) + ")", "A number has at most 34 digits"),
                Arguments.of("a text", "node == \"" + "x".repeat(100_000) + "\")", "has at most 1000 characters"),
                Arguments.of("a name", "$" + "x".repeat(70_000) + " : node)", "A name has at most 100 characters"));
    }

    @Test
    void a_file_of_too_many_rules_is_refused() {
        String rules = IntStream.range(0, 1_100).mapToObj(i -> "rule \"R" + i + "\" when Step() then findings.found(\"LATE\"); end\n")
                .collect(Collectors.joining());
        assertRefused("rules.drl", "rule \"LATE\"", rules + "rule \"LATE\"", "more than 1000 rules");
    }

    @Test
    void a_table_file_that_is_nested_or_repeats_itself_is_refused() {
        assertRefused("grading.dmn", "<decisionTable ", "<decision>".repeat(3_000) + "<decisionTable ", "nested deeper than 20");
        assertRefused("grading.dmn", "<definitions ", "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><definitions ",
                "A table file has no <!DOCTYPE");
        assertRefused("grading.dmn", "hitPolicy=\"UNIQUE\"", IntStream.range(0, 40).mapToObj(i -> "a" + i + "=\"\"")
                .collect(Collectors.joining(" ")), "more than 20 attributes");
        String row = "<rule id=\"r\"><inputEntry><text>-</text></inputEntry></rule>";
        assertRefused("grading.dmn", "<rule id=\"late\">", row.repeat(10_001) + "<rule id=\"late\">", "at most 10000 rows");
    }

    private static void assertRefused(String file, String here, String instead, String sentence) {
        Assertions.assertTimeoutPreemptively(MOMENT, () -> {
            Map<String, String> files = FixturePackages.good();
            assertThat(files.get(file)).contains(here);
            files.computeIfPresent(file, (name, text) -> text.replace(here, instead));
            RulePackage rules = RulePackage.of(files);

            List<Problem> problems = PackageCheck.check(rules);
            assertThat(problems).anySatisfy(problem -> assertThat(problem.sentence().toString()).contains(sentence));
            assertThat(problems).allSatisfy(problem -> assertThat(problem.toString()).startsWith(file + ":").hasSizeLessThan(600));
            assertThatExceptionOfType(AssessmentFailed.class).isThrownBy(() -> new Assessors(1).of(rules))
                    .withMessageContaining(sentence);
        });
    }
}
