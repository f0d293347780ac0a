package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingjing.given.Facts.at;
import static org.mingjing.given.Facts.fact;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.author.Mutant;
import org.mingjing.author.Mutants;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** A length that stands in a dated parameter: ten working days, from 1 May 2024 on five. */
class DatedParametersTest {

    private static final String TWO_VALUES = """
            handlingDays:
              title: {zh: 办理期限, en: Time for handling}
              unit: working-day
              values:
                - {from: 2020-01-01, value: 10, basis: 办理规定第五条, text: 2019-12-01}
                - {from: 2024-05-01, value: 5, basis: 办理规定第五条, text: 2024-04-01}
            """;
    private static final Assessors ASSESSORS = new Assessors(8);

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private static Map<String, String> files(String parameters, String appliesAt) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.computeIfPresent("package.yaml", (name, text) -> text + "\nappliesAt: " + appliesAt
                + "\nparameterFiles: [parameters/handling.yaml]\n");
        files.computeIfPresent("limits.dmn", (name, text) -> text.replace("<text>10</text>", "<text>handlingDays</text>"));
        files.put("parameters/handling.yaml", parameters);
        return files;
    }

    private static RulePackage rules(String parameters) throws IOException {
        return RulePackage.of(files(parameters, "case-start"));
    }

    private static Assessment assess(RulePackage rules, String receipt, String asOf) {
        NodeFact fact = fact("county", "C1", "f0", "receipt", receipt, "o1", Map.of());
        return ASSESSORS.of(rules).assess(CaseFile.of("C1", List.of(fact), Registry.empty()), at(asOf));
    }

    private static List<String> errors(String parameters) throws IOException {
        try {
            return PackageCheck.check(rules(parameters)).stream().filter(Problem::isError).map(Problem::toString).toList();
        } catch (FaultyPackage e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    private static String dueDay(RulePackage rules, String receipt) {
        return assess(rules, receipt, receipt).clocks().get(0).due().toString().substring(0, 10);
    }

    @Test
    void the_value_of_the_day_on_which_the_case_began_decides_the_case() throws IOException {
        RulePackage rules = rules(TWO_VALUES);
        assertThat(dueDay(rules, "2024-03-04T09:00:00+08:00")).isEqualTo("2024-03-18");
        assertThat(dueDay(rules, "2024-04-30T23:59:59+08:00")).as("ten working days, although five hold soon").isEqualTo("2024-05-16");
        assertThat(dueDay(rules, "2024-05-06T09:00:00+08:00")).as("11 May was a working day").isEqualTo("2024-05-11");
    }

    @Test
    void a_case_from_before_the_package_has_its_first_value() throws IOException {
        assertThat(dueDay(rules(TWO_VALUES), "2018-03-05T09:00:00+08:00")).isEqualTo("2018-03-19");
    }

    @Test
    void a_new_line_decides_as_a_copied_package_would() throws IOException {
        RulePackage five = rules(TWO_VALUES.replace("value: 10", "value: 5"));
        RulePackage ten = rules(TWO_VALUES.replace("value: 5", "value: 10"));
        RulePackage both = rules(TWO_VALUES);
        for (int month = 1; month <= 9; month++) {
            String day = "2024-0" + month + "-03T09:00:00+08:00";
            List<Finding> copied = assess(month < 5 ? ten : five, day, "2024-12-01T09:00:00+08:00").findings();
            assertThat(assess(both, day, "2024-12-01T09:00:00+08:00").findings()).isEqualTo(copied).isNotEmpty();
        }
    }

    @Test
    void at_each_node_a_value_answers_for_what_became_true_in_its_time() throws IOException {
        RulePackage rules = RulePackage.of(files(TWO_VALUES, "each-node"));
        // Ten working days end on 10 May, in the time of five; five of them ended on 26 April, in the time of ten.
        Assessment later = assess(rules, "2024-04-19T09:00:00+08:00", "2024-06-03T09:00:00+08:00");
        assertThat(later.findings()).isEmpty();
        Assessment before = assess(rules, "2024-04-19T09:00:00+08:00", "2024-04-29T09:00:00+08:00");
        assertThat(before.nextCheckAt()).as("a new value may change what is found").isEqualTo(at("2024-05-01T00:00:00+08:00"));
        Assessment overlapping = assess(rules, "2024-04-25T09:00:00+08:00", "2024-06-03T09:00:00+08:00");
        assertThat(overlapping.findings()).singleElement()
                .satisfies(finding -> assertThat(finding.measuredValues()).containsEntry("limit", "5"));
    }

    @Test
    void a_value_that_nobody_has_verified_is_switched_off() throws IOException {
        RulePackage rules = rules(TWO_VALUES.replace("text: 2024-04-01}", "text: 2024-04-01, verified: false}"));
        assertThat(dueDay(rules, "2024-05-06T09:00:00+08:00")).as("11 May was a working day").isEqualTo("2024-05-17");
        assertThat(errors(TWO_VALUES.replace("text: 2019-12-01}", "verified: false}"))).singleElement().asString()
                .contains("There is no value from 2024-01-01 until 2024-05-01").contains("'verified: false' is switched off");
    }

    @Test
    void the_values_are_part_of_the_content_hash() throws IOException {
        assertThat(rules(TWO_VALUES).hash()).isNotEqualTo(rules(TWO_VALUES.replace("value: 5", "value: 6")).hash());
        assertThat(rules(TWO_VALUES).files()).containsKey("parameters/handling.yaml");
    }

    @Test
    void the_package_is_in_order_and_its_fast_tables_are_those_of_the_reference() throws IOException {
        assertThat(PackageCheck.check(rules(TWO_VALUES))).isEmpty();
        assertThat(rules(TWO_VALUES)).satisfies(rules -> {
            try (CompiledPackage compiled = CompiledPackage.compile(rules, Engines.of(EngineChoice.FAST))) {
                assertThat(compiled.bySince()).hasSize(2).allSatisfy((since, tables) ->
                        assertThat(tables.all()).allSatisfy(table -> assertThat(table.whyInterpreted()).isEmpty()));
            }
        });
    }

    @Test
    void a_name_that_is_no_parameter_is_told_with_the_nearest() throws IOException {
        assertThat(errors(TWO_VALUES.replace("handlingDays:", "handlingDay:"))).containsExactlyInAnyOrder(
                "limits.dmn:" + line() + ": The cell names 'handlingDays', which is neither a parameter nor an input of the table; a "
                        + "text needs double quotes. Did you mean 'handlingDay'? Known are handlingDay.",
                "parameters/handling.yaml:1 [parameter 'handlingDay']: No cell of a table names the parameter, so it decides "
                        + "nothing; use it, or take it away. Did you mean 'handlingDays'?");
    }

    private static int line() throws IOException {
        List<String> lines = FixturePackages.good().getOrDefault("limits.dmn", "").lines().toList();
        return 1 + lines.indexOf(lines.stream().filter(line -> line.contains("<text>10</text>")).findFirst().orElseThrow());
    }

    @Test
    void days_without_a_value_and_days_with_two_are_errors() throws IOException {
        assertThat(errors(TWO_VALUES.replace("value: 10,", "to: 2024-04-01, value: 10,"))).containsExactly(
                "parameters/handling.yaml:5 [parameter 'handlingDays']: There is no value from 2024-04-01 until 2024-05-01, although "
                        + "the package is in effect then; add the value of that time, or correct the days.");
        assertThat(errors(TWO_VALUES.replace("value: 10,", "to: 2024-06-01, value: 10,"))).singleElement().asString()
                .contains("handling.yaml:6").contains("when that of line 5 still does (to 2024-06-01)");
        assertThat(errors(TWO_VALUES.replace("2024-05-01", "2020-01-01"))).singleElement().asString()
                .contains("a parameter has one value at a time");
        assertThat(errors(TWO_VALUES.replace("2024-05-01", "2019-05-01"))).singleElement().asString()
                .contains("write the values in the order of their days");
        assertThat(errors(TWO_VALUES.replace("value: 5,", "to: 2025-01-01, value: 5,"))).singleElement().asString()
                .contains("There is no value from 2025-01-01 on");
        assertThat(errors(TWO_VALUES.replace("value: 5,", "to: 2024-01-01, value: 5,"))).anySatisfy(error ->
                assertThat(error).contains("handling.yaml:6: 'to' is the first day on which the value no longer holds"));
    }

    @Test
    void a_value_of_another_kind_or_unit_and_one_without_a_source_are_errors() throws IOException {
        assertThat(errors(TWO_VALUES.replace("value: 5,", "value: five,"))).singleElement().asString()
                .contains("handling.yaml:6").contains("The value \"five\" is a text, but that of line 5 is a number");
        assertThat(errors(TWO_VALUES.replace("working-day", "calendar-day"))).singleElement().asString()
                .contains("limits.dmn").contains("The parameter 'handlingDays' is in 'calendar-day' (parameters/handling.yaml, line 1), "
                        + "but the row counts 'working-day'; correct one of them.");
        assertThat(errors(TWO_VALUES.replace("  unit: working-day\n", ""))).singleElement().asString().contains("has no unit");
        assertThat(errors(TWO_VALUES.replace("working-day", "working-days"))).hasSize(2).anySatisfy(error ->
                assertThat(error).contains("'working-days' is no unit of time. Did you mean 'working-day'?"));
        assertThat(errors(TWO_VALUES.replace(" basis: 办理规定第五条, text: 2019-12-01", " text: 2019-12-01"))).singleElement()
                .asString().isEqualTo("parameters/handling.yaml:5: 'basis' is missing; say in which law and article the value stands.");
        assertThat(errors(TWO_VALUES.replace("value: 10", "value: ten").replace("value: 5", "value: five")
                .replace("  unit: working-day\n", "")))
                .anySatisfy(error -> assertThat(error).contains("limits.dmn").contains("\"ten\""));
        assertThat(errors(TWO_VALUES.replace("value: 5", "value: -5"))).anySatisfy(error -> assertThat(error).contains("-5 is negative"));
    }

    @Test
    void a_name_that_a_cell_reads_otherwise_is_refused() throws IOException {
        Map<String, String> files = files(TWO_VALUES.replace("handlingDays", "clock"), "case-start");
        assertThat(PackageCheck.check(RulePackage.of(files))).anySatisfy(problem ->
                assertThat(problem.toString()).contains("'clock' is also the name of an input of"));
        assertThat(errors(TWO_VALUES.replace("handlingDays", "not"))).anySatisfy(error ->
                assertThat(error).contains("'not' is a word of the language of cells"));
        assertThatThrownBy(() -> rules(TWO_VALUES.replace("handlingDays", "handling-days"))).isInstanceOf(FaultyPackage.class)
                .hasMessageContaining("'handling-days' cannot be the name of a parameter");
    }

    @Test
    void a_package_whose_name_of_a_value_is_unknown_never_runs() throws IOException {
        RulePackage rules = rules(TWO_VALUES.replace("handlingDays:", "otherDays:"));
        assertThatThrownBy(() -> ASSESSORS.of(rules)).isInstanceOf(AssessmentFailed.class).hasMessageContaining("handlingDays");
    }

    @Test
    void text_in_quotes_is_never_taken_for_a_name() throws IOException {
        Map<String, String> files = files(TWO_VALUES, "case-start");
        files.computeIfPresent("grading.dmn", (name, text) -> text.replaceFirst("(<text>\")[^\"]*条", "$1 handlingDays 条"));
        assertThat(PackageCheck.check(RulePackage.of(files))).noneMatch(Problem::isError);
    }

    @Test
    void each_value_is_broken_in_turn() throws IOException {
        assertThat(Mutants.of(rules(TWO_VALUES))).filteredOn(mutant -> mutant.file().startsWith("parameters/"))
                .extracting(Mutant::toString).containsExactly(
                        "parameters/handling.yaml:5 [parameter 'handlingDays']: 10 becomes 11",
                        "parameters/handling.yaml:5 [parameter 'handlingDays']: 10 becomes 9",
                        "parameters/handling.yaml:6 [parameter 'handlingDays']: 5 becomes 6",
                        "parameters/handling.yaml:6 [parameter 'handlingDays']: 5 becomes 4");
    }
}
