package org.mingjing.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.yaml.YamlFaults;

class ScenarioTestsTest {

    private static final RulePackage GOOD = PackageSource.read(Path.of("src/test/resources/good-package"));

    private static final String LATE = """
            title: Ten working days from receipt to decision
            cases:
              - title: Nobody decides
                given:
                  - 2024-03-04 10:00 receipt by wang
                expect:
                  - asOf: 2024-03-18 23:59:59.999
                    nextCheck: 2024-03-19 00:00
                  - asOf: 2024-03-19 00:00
                    findings: [LATE red kind time nature conduct points 10 at 2024-03-19 00:00 due 2024-03-18 by wang]
                    clocks: [decision statutory due 2024-03-18 used 11 overdue 1]
                    nextCheck: never
            """;

    @TempDir
    Path folder;

    private List<Path> file(String text) throws IOException {
        return List.of(Files.writeString(folder.resolve("ten-days.yaml"), text));
    }

    private List<String> differences(String text) throws IOException {
        return ScenarioTests.run(GOOD, file(text)).stream()
                .flatMap(result -> result.differences().stream())
                .map(line -> line.toString().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void a_scenario_that_says_what_is_found_has_no_difference() throws IOException {
        assertThat(differences(LATE)).isEmpty();
    }

    @Test
    void what_is_missing_and_what_is_unexpected_are_shown_with_their_lines() throws IOException {
        assertThat(differences(LATE.replace("LATE red", "LATE yellow").replace("overdue 1", "overdue 2"))).containsExactly(
                "ten-days.yaml:10: missing: LATE yellow kind time nature conduct points 10 at 2024-03-19 00:00 due 2024-03-18 by wang",
                "ten-days.yaml:9: unexpected: LATE red kind time nature conduct points 10 at 2024-03-19 00:00 due 2024-03-18 "
                        + "on receipt by wang department D1",
                "ten-days.yaml:11: missing clock: decision statutory due 2024-03-18 used 11 overdue 2",
                "ten-days.yaml:11: there is: decision statutory started 2024-03-04 10:00 due 2024-03-18 used 11 overdue 1 "
                        + "paused 0 percent 110.00");
    }

    @Test
    void a_finding_names_post_and_department_of_whoever_answers() throws IOException {
        String there = LATE.replace("receipt by wang\n", "receipt by wang post W-1 department 'Window 1'\n");
        assertThat(differences(there.replace("due 2024-03-18 by wang]", "due 2024-03-18 by wang post W-1 department 'Window 1']")))
                .isEmpty();
        assertThat(differences(there.replace("due 2024-03-18 by wang]", "due 2024-03-18 by wang department D2]")))
                .anySatisfy(line -> assertThat(line).contains("unexpected: LATE red").endsWith("by wang post W-1 department 'Window 1'"));
    }

    @Test
    void a_finding_that_is_not_listed_must_not_be_found() throws IOException {
        assertThat(differences(LATE.replace("findings: [LATE red kind time nature conduct points 10 at 2024-03-19 00:00 "
                + "due 2024-03-18 by wang]", "findings: []"))).singleElement().asString().contains("unexpected: LATE red");
    }

    @Test
    void a_next_check_at_another_time_is_a_difference() throws IOException {
        assertThat(differences(LATE.replace("nextCheck: 2024-03-19 00:00", "nextCheck: never"))).containsExactly(
                "ten-days.yaml:7: nextCheck: expected never, but it is 2024-03-19 00:00");
    }

    @Test
    void every_line_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> differences("""
                title: x
                cases:
                  - title: y
                    given:
                      - 2024-03-04 receipt
                      - 2024-03-04 10:00 receipt from wang
                    expect:
                      - asOf: 2024-03-18
                        findings: [LATE red on]
                        clock: []
                """))
                .isInstanceOf(YamlFaults.class)
                .message().asString()
                .contains("ten-days.yaml:5: 'receipt' is not a time of day such as 09:00 or 23:59:59.999.")
                .contains("ten-days.yaml:6: 'from' is not understood; a fact is written: DAY TIME NODE")
                .contains("ten-days.yaml:8: The line ends where a time of day such as 09:00 should stand.")
                .contains("ten-days.yaml:9: The line ends where a node should stand.")
                .contains("ten-days.yaml:10: 'clock' is not known here; known keys are asOf, clocks, findings");
    }

    @Test
    void a_parameter_the_package_does_not_have_is_a_difference() throws IOException {
        assertThat(differences(LATE.replace("    given:", "    parameters: {convention: x}\n    given:")))
                .singleElement().asString().contains("has no parameter 'convention'");
    }

    @Test
    void mutation_lists_what_no_scenario_notices() throws IOException {
        ScenarioMutation.Outcome outcome = ScenarioMutation.run(GOOD, file(LATE), progress -> { });

        assertThat(outcome.tried()).isGreaterThan(outcome.survivors().size());
        assertThat(outcome.survivors()).extracting(Mutant::toString).containsExactly(
                "effects.dmn:25 [table 'effects', row 1 'receipt-starts', column effect]: \"start\" becomes \"restart\"",
                "effects.dmn:27 [table 'effects', row 2 'decision-stops']: the row is taken away",
                "milestones.dmn:17 [table 'milestones', row 1 'over', column level]: \"red\" becomes \"reminder\"",
                "grading.dmn:31 [table 'grading', row 2 'repeated']: the row is taken away",
                "rules.drl:3 [rule \"LATE\", pattern 1 Milestone, condition 'clock == \"decision\"']: the condition is taken away",
                "rules.drl:10 [rule \"REPEATED\", pattern 1 Step, condition 'node == \"decision\"']: the condition is taken away",
                "rules.drl:10 [rule \"REPEATED\", pattern 1 Step, condition 'nth > 1']: the condition is taken away");
        assertThat(outcome.leftOut()).isZero();
    }

    @Test
    void scenarios_that_fail_are_to_be_mended_before_anything_is_broken() {
        assertThatThrownBy(() -> ScenarioMutation.run(GOOD, file(LATE.replace("LATE red", "LATE yellow")), progress -> { }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Mend the scenarios before breaking the package:");
    }
}
