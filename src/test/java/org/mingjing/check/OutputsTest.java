package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.RulePackage;

/** What tables give and ask is compared with what reads it and with what other files say of it. */
class OutputsTest {

    @Test
    void a_misspelt_output_is_an_error_with_the_name_that_was_meant() throws IOException {
        assertThat(told("limits.dmn", text -> text.replace("name=\"unit\"", "name=\"units\"")))
                .anyMatch(told -> told.startsWith("error limits.dmn:") && told.contains("column units]")
                        && told.contains("has no output 'units', so it is never read. Did you mean 'unit'?"));
        assertThat(told("milestones.dmn", text -> text.replace("name=\"when\"", "name=\"wehn\"")))
                .anyMatch(told -> told.contains("Did you mean 'when'?"));
        assertThat(told("effects.dmn", text -> text.replace("name=\"effect\"", "name=\"efect\"")))
                .anyMatch(told -> told.contains("Did you mean 'effect'?"));
        assertThat(told("grading.dmn", text -> text.replace("name=\"nature\"", "name=\"natrue\"")))
                .anyMatch(told -> told.contains("Did you mean 'nature'?"));
    }

    @Test
    void an_output_that_nothing_reads_is_a_warning() throws IOException {
        assertThat(told("grading.dmn", text -> text.replace("name=\"nature\"", "name=\"remark\"")))
                .anyMatch(told -> told.startsWith("warn grading.dmn:") && told.contains("has no output 'remark'"));
    }

    @Test
    void a_result_of_any_kind_is_compared_with_the_allowed_values() throws IOException {
        assertThat(told("grading.dmn", text -> text.replace("<text>&gt;= 0</text>", "<text>1, 5</text>")))
                .anyMatch(told -> told.startsWith("error grading.dmn:") && told.contains("column points]")
                        && told.contains("10 is not among the allowed values of the column (1, 5)"));
        assertThat(told("grading.dmn", text -> text.replace("<text>&gt;= 0</text>", "<text>[0..9]</text>")))
                .anyMatch(told -> told.contains("10 is not among the allowed values of the column ([0..9])"));
        assertThat(told("grading.dmn", text -> text)).isEmpty();
    }

    @Test
    void an_attribute_of_two_kinds_is_told_with_both_places() throws IOException {
        assertThat(told("rules.drl", text -> text.replace("nth > 1", "number(\"fee\") > 1")
                .replace("Milestone(clock == \"decision\")", "Milestone(clock == \"decision\")\n    CaseView(text(\"fee\") == \"x\")")))
                .anyMatch(told -> told.startsWith("warn rules.drl:") && told.contains("'fee' is asked as a text here, but as a number at "
                        + "rules.drl:"));
        assertThat(told("rules.drl", text -> text.replace("nth > 1", "number(\"fee\") > 1, has(\"fee\"), number(\"fee\") < 9")))
                .noneMatch(told -> told.contains("is asked as"));
        assertThat(told("rules.drl", text -> text.replace("nth > 1", "has(\"day\"), text(\"day\") != \"x\", later(\"day\", \"day2\")")))
                .noneMatch(told -> told.contains("is asked as"));
    }

    @Test
    void a_table_and_a_rule_that_ask_an_attribute_as_two_kinds_are_told() throws IOException {
        assertThat(OfPower.told("fee", "number", "> 5", "", rules -> rules.replace("nth > 1", "text(\"fee\") == \"x\"")))
                .anyMatch(told -> told.startsWith("warn rules.drl:") && told.contains("but as a number at limits.dmn:"));
        assertThat(OfPower.told("fee", "number", "> 5", "", rules -> rules.replace("nth > 1", "number(\"fee\") > 1")))
                .noneMatch(told -> told.contains("is asked as"));
    }

    @Test
    void a_power_to_which_the_package_does_not_apply_is_an_error() throws IOException {
        String applies = "appliesTo: {powerKinds: [\"01\"], powers: [XK-1]}\n";
        assertThat(OfPower.told("powerKind", "string", "\"02\"", applies, text -> text))
                .anyMatch(told -> told.startsWith("error limits.dmn:") && told.contains("column powerKind]")
                        && told.contains("'powerKind' is never \"02\" in a case to which the package applies"));
        assertThat(OfPower.told("powerKind", "string", "not(\"01\")", applies, text -> text))
                .anyMatch(told -> told.startsWith("error limits.dmn:"));
        assertThat(OfPower.told("power", "string", "\"XK-2\"", applies, text -> text))
                .anyMatch(told -> told.startsWith("error limits.dmn:"));
        assertThat(OfPower.told("powerKind", "string", "\"01\", \"02\"", applies, text -> text))
                .anyMatch(told -> told.startsWith("warn limits.dmn:")).noneMatch(told -> told.startsWith("error"));
        for (String right : List.of("\"01\"", "-", "not(\"02\")")) {
            assertThat(OfPower.told("powerKind", "string", right, applies, text -> text)).as(right)
                    .noneMatch(told -> told.contains("powerKind' is never"));
        }
        assertThat(OfPower.told("powerKind", "string", "\"02\"", "", text -> text)).noneMatch(told -> told.contains("is never"));
    }

    @Test
    void a_handling_or_procedure_that_there_is_not_is_an_error() throws IOException {
        assertThat(OfPower.told("handling", "string", "\"imediate\"", "", text -> text))
                .anyMatch(told -> told.startsWith("error limits.dmn:") && told.contains("Did you mean 'immediate'?"));
        assertThat(OfPower.told("procedure", "string", "\"joint\"", "", text -> text))
                .noneMatch(told -> told.contains("is never"));
    }

    /** The good package with one more column in its limits. */
    private static final class OfPower {

        static List<String> told(String input, String type, String cell, String applies, UnaryOperator<String> rules)
                throws IOException {
            Map<String, String> files = FixturePackages.good();
            files.compute("limits.dmn", (name, text) -> text
                    .replaceFirst("<decision id", "<inputData id=\"given-x\" name=\"" + input + "\"><variable name=\"" + input
                            + "\" typeRef=\"" + type + "\"/></inputData>\n  <decision id")
                    .replaceFirst("<decisionTable", "<informationRequirement id=\"needs-x\"><requiredInput href=\"#given-x\"/>"
                            + "</informationRequirement>\n    <decisionTable")
                    .replaceFirst("<output id", "<input id=\"asks-x\"><inputExpression typeRef=\"" + type + "\"><text>" + input
                            + "</text></inputExpression></input>\n      <output id")
                    .replaceFirst("<outputEntry", "<inputEntry id=\"x-cell\"><text>" + cell.replace(">", "&gt;")
                            + "</text></inputEntry>\n        <outputEntry"));
            files.compute("package.yaml", (name, text) -> text.replace("calendar: cn\n", applies + "calendar: cn\n"));
            files.compute("rules.drl", (name, text) -> rules.apply(text));
            return OutputsTest.told(files);
        }
    }

    private static List<String> told(String file, UnaryOperator<String> change) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.compute(file, (name, text) -> change.apply(text));
        return told(files);
    }

    private static List<String> told(Map<String, String> files) {
        return PackageCheck.check(RulePackage.of(files)).stream()
                .map(problem -> (problem.isError() ? "error " : problem.isWarning() ? "warn " : "note ") + problem).toList();
    }
}
