package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.reference.TableCompiler;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.RulePackage;

class TypesOfTablesTest {

    private static final String TYPES = """
            <itemDefinition id="pair" name="pair"><itemComponent name="fee"><typeRef>number</typeRef></itemComponent><itemComponent name="word"><typeRef>string</typeRef></itemComponent></itemDefinition>
            <itemDefinition id="single" name="single"><itemComponent name="fee"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <itemDefinition id="own" name="own"><itemComponent name="fees"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <itemDefinition id="pairs" name="pairs" isCollection="true"><typeRef>pair</typeRef></itemDefinition>
            <itemDefinition id="swapped" name="swapped"><itemComponent name="fee"><typeRef>string</typeRef></itemComponent><itemComponent name="word"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <itemDefinition id="more" name="more"><itemComponent name="fee"><typeRef>number</typeRef></itemComponent><itemComponent name="word"><typeRef>string</typeRef></itemComponent><itemComponent name="third"><typeRef>string</typeRef></itemComponent></itemDefinition>
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
                        + "<outputEntry id=\"row-2-2\"><text>11</text></outputEntry>" + (two ? "<outputEntry id=\"row-2-3\"><text>\"v\"</text></outputEntry>" : "") + "</rule>");
    }

    private static String type(String type) {
        return type.isEmpty() ? "" : "typeRef=\"" + type + "\"";
    }

    @Test
    void experiment() throws IOException {
        List<String> told = new ArrayList<>();
        for (boolean two : List.of(false, true)) {
            for (String policy : List.of("UNIQUE", "COLLECT", "FIRST", "RULE ORDER")) {
                for (String variable : List.of("", "string", "number", "small", "pair", "alias", "single", "own", "pairs", "swapped", "more", "texts", "numbers", "Any", "boolean")) {
                    told.add((two ? "two " : "one ") + policy + " variable=" + variable + ": " + tried(table("string", "string", policy, variable, "number", two), "a"));
                }
            }
        }
        for (String fee : List.of("", "pair", "numbers", "texts", "small", "Any")) {
            for (boolean two : List.of(false, true)) {
                told.add((two ? "two " : "one ") + "fee=" + fee + ": " + tried(table("string", "string", "UNIQUE", "", fee, two), "a"));
            }
        }
        for (String input : List.of("", "string", "pair", "texts", "Any", "number")) {
            for (String column : List.of("", "string", "pair", "texts", "number", "Any")) {
                told.add("input=" + input + " column=" + column + ": " + tried(table(input, column, "UNIQUE", "", "number", true), "a")
                        + " ABSENT " + tried(table(input, column, "UNIQUE", "", "number", true), null)
                        + " LIST " + tried(table(input, column, "UNIQUE", "", "number", true), List.of("a")));
            }
        }
        java.nio.file.Files.write(java.nio.file.Path.of("target/types.txt"), told);
    }

    private static String tried(String table, Object x) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.put("fees.dmn", table);
        files.compute("package.yaml", (name, text) -> text.replace("tables:\n", "tables:\n  - {file: fees.dmn, decision: fees, use: case}\n"));
        RulePackage rules = RulePackage.of(files);
        List<String> errors = PackageCheck.check(rules).stream().filter(problem -> problem.isError()).map(problem -> problem.toString()).toList();
        String asked;
        try {
            CompiledTable compiled = TableCompiler.compile(rules, EngineChoice.PROVEN, new Fallbacks()).stream()
                    .filter(one -> one.ref().file().equals("fees.dmn")).findFirst().orElseThrow();
            asked = String.valueOf(compiled.reference().ask(name -> x));
        } catch (RuntimeException e) {
            asked = "FAILS " + e.getMessage();
        }
        return (errors.isEmpty() ? "in order" : "ERROR " + errors) + " -> " + asked;
    }
}
