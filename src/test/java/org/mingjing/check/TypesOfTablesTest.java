package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.reference.TableCompiler;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** Types that a table file declares fit what its table gives and is given, or it is an error. */
class TypesOfTablesTest {

    private static final String TYPES = """
            <itemDefinition id="pair" name="pair">
              <itemComponent name="fee"><typeRef>number</typeRef></itemComponent>
              <itemComponent name="word"><typeRef>string</typeRef></itemComponent>
            </itemDefinition>
            <itemDefinition id="single" name="single">
              <itemComponent name="fee"><typeRef>number</typeRef></itemComponent>
            </itemDefinition>
            <itemDefinition id="own" name="own">
              <itemComponent name="fees"><typeRef>number</typeRef></itemComponent>
            </itemDefinition>
            <itemDefinition id="pairs" name="pairs" isCollection="true"><typeRef>pair</typeRef></itemDefinition>
            <itemDefinition id="swapped" name="swapped">
              <itemComponent name="fee"><typeRef>string</typeRef></itemComponent>
              <itemComponent name="word"><typeRef>number</typeRef></itemComponent>
            </itemDefinition>
            <itemDefinition id="more" name="more">
              <itemComponent name="fee"><typeRef>number</typeRef></itemComponent>
              <itemComponent name="word"><typeRef>string</typeRef></itemComponent>
              <itemComponent name="third"><typeRef>string</typeRef></itemComponent>
            </itemDefinition>
            <itemDefinition id="texts" name="texts" isCollection="true"><typeRef>string</typeRef></itemDefinition>
            <itemDefinition id="numbers" name="numbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
            <itemDefinition id="alias" name="alias"><typeRef>pair</typeRef></itemDefinition>
            <itemDefinition id="small" name="small"><typeRef>number</typeRef><allowedValues><text>[0..5]</text></allowedValues></itemDefinition>
            """;

    private static String table(String input, String column, String policy, String variable, String fee, boolean two) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                             id="fees-file" name="fees-file" namespace="https://mingjing.org/test/fees">
                %s
                  <inputData id="given-x" name="x"><variable name="x" %s/></inputData>
                  <decision id="fees" name="fees">
                    <variable name="fees" %s/>
                    <informationRequirement id="needs-x"><requiredInput href="#given-x"/></informationRequirement>
                    <decisionTable id="fees-table" hitPolicy="%s">
                      <input id="asks-x"><inputExpression %s><text>x</text></inputExpression></input>
                      <output id="gives-fee" name="fee" %s/>%s
                      <rule id="row-1">
                        <inputEntry id="row-1-1"><text>-</text></inputEntry>
                        <outputEntry id="row-1-2"><text>10</text></outputEntry>%s
                      </rule>%s
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(TYPES, type(input), type(variable), policy, type(column), type(fee),
                two ? "<output id=\"gives-word\" name=\"word\" typeRef=\"string\"/>" : "",
                two ? "<outputEntry id=\"row-1-3\"><text>\"w\"</text></outputEntry>" : "",
                policy.equals("UNIQUE") || policy.equals("FIRST") ? "" : "<rule id=\"row-2\"><inputEntry id=\"row-2-1\"><text>-</text></inputEntry>"
                        + "<outputEntry id=\"row-2-2\"><text>11</text></outputEntry>"
                        + (two ? "<outputEntry id=\"row-2-3\"><text>\"v\"</text></outputEntry>" : "") + "</rule>");
    }

    private static String type(String type) {
        return type.isEmpty() ? "" : "typeRef=\"" + type + "\"";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "string", "number", "small", "pair", "alias", "own", "pairs", "swapped", "more", "texts", "numbers", "Any"})
    void a_type_of_the_decision_is_an_error_just_if_questions_to_the_table_fail(String variable) throws IOException {
        for (String policy : List.of("UNIQUE", "COLLECT")) {
            for (boolean two : List.of(false, true)) {
                Tried tried = tried(table("string", "string", policy, variable, "number", two));
                assertThat(tried.errors.isEmpty()).as(policy + (two ? " two " : " one ") + tried).isEqualTo(tried.answered);
                assertThat(tried.errors).allMatch(error -> error.startsWith("fees.dmn:") && error.contains("[table 'fees'"));
            }
        }
    }

    @Test
    void a_decision_of_a_type_with_parts_whose_table_has_one_output_is_told_so() throws IOException {
        assertThat(tried(table("string", "string", "UNIQUE", "pair", "number", false)).errors).containsExactly(
                "fees.dmn:31 [table 'fees']: The decision is of the type 'pair', which has parts, but its table has one output ('fee') and "
                        + "gives that value alone; every question to it fails. Give the decision the type of the output, or none.");
        assertThat(tried(table("string", "string", "UNIQUE", "small", "number", false)).errors).containsExactly(
                "fees.dmn:38 [table 'fees', row 1 'row-1', column fee]: 10 is not among the values that the type 'small' of the decision "
                        + "allows ([0..5]); whatever this row answers fails. Correct it, or add it to them.");
    }

    @Test
    void an_input_or_a_column_of_a_type_with_parts_is_an_error_and_one_of_lists_is_not() throws IOException {
        assertThat(tried(table("pair", "string", "UNIQUE", "", "number", true)).errors).hasSize(1).first().asString()
                .startsWith("fees.dmn:29 [input 'x']: The input is of the type 'pair', which has parts");
        assertThat(tried(table("string", "alias", "UNIQUE", "", "number", true)).errors).hasSize(1).first().asString()
                .contains("column x]: The column is of the type 'alias', which has parts");
        assertThat(tried(table("string", "string", "UNIQUE", "", "pair", true)).errors).hasSize(1).first().asString()
                .contains("column fee]: The column is of the type 'pair', which has parts");
        assertThat(tried(table("texts", "texts", "UNIQUE", "", "number", true)).errors).isEmpty();
    }

    private record Tried(List<String> errors, boolean answered) {}

    private static Tried tried(String table) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.put("fees.dmn", table);
        files.compute("package.yaml", (name, text) -> text.replace("tables:\n", "tables:\n  - {file: fees.dmn, decision: fees, use: case}\n"));
        RulePackage rules = RulePackage.of(files);
        List<String> errors = PackageCheck.check(rules).stream().filter(Problem::isError).map(Problem::toString).toList();
        CompiledTable compiled = TableCompiler.compile(rules, EngineChoice.PROVEN, new Fallbacks()).stream()
                .filter(one -> one.ref().file().equals("fees.dmn")).findFirst().orElseThrow();
        try {
            compiled.reference().ask(input -> "a");
            return new Tried(errors, true);
        } catch (AssessmentFailed e) {
            return new Tried(errors, false);
        }
    }
}
