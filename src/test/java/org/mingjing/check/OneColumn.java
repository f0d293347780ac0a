package org.mingjing.check;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/** A limits table of the good package with one more column {@code x}, whose cells a test writes. */
final class OneColumn {

    private final String type;
    private final String hitPolicy;
    private final String allowed;

    /** @param type type of the column, such as {@code number} @param allowed its allowed values, empty for any */
    OneColumn(String type, String hitPolicy, String allowed) {
        this.type = type;
        this.hitPolicy = hitPolicy;
        this.allowed = allowed;
    }

    /** What the check says of the rows and the table, without the note on columns that allow anything. */
    List<String> told(String... cells) throws IOException {
        return problems(cells).stream().filter(problem -> !problem.sentence().toString().startsWith("The column names no allowed values"))
                .map(problem -> (problem.isError() ? "error " : problem.isWarning() ? "warn " : "note ") + problem).toList();
    }

    List<Problem> problems(String... cells) throws IOException {
        Map<String, String> files = FixturePackages.good();
        files.put("limits.dmn", table(cells));
        return PackageCheck.check(RulePackage.of(files));
    }

    private String table(String... cells) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            rows.append(row(i + 1, cells[i]));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                             id="limits-file" name="limits-file" namespace="https://mingjing.org/test/limits">
                  <inputData id="given-clock" name="clock"><variable name="clock" typeRef="string"/></inputData>
                  <inputData id="given-x" name="x"><variable name="x" typeRef="%1$s"/></inputData>
                  <inputData id="given-other" name="other"><variable name="other" typeRef="%1$s"/></inputData>
                  <decision id="limits" name="limits">
                    <variable name="limits"/>
                    <informationRequirement id="needs-clock"><requiredInput href="#given-clock"/></informationRequirement>
                    <informationRequirement id="needs-x"><requiredInput href="#given-x"/></informationRequirement>
                    <informationRequirement id="needs-other"><requiredInput href="#given-other"/></informationRequirement>
                    <decisionTable id="limits-table" hitPolicy="%2$s">
                      <input id="asks-clock">
                        <inputExpression typeRef="string"><text>clock</text></inputExpression>
                        <inputValues><text>"decision"</text></inputValues>
                      </input>
                      <input id="asks-x">
                        <inputExpression typeRef="%1$s"><text>x</text></inputExpression>%3$s
                      </input>
                      <output id="gives-measure" name="measure" typeRef="string"/>
                      <output id="gives-amount" name="amount" typeRef="number"/>
                      <output id="gives-unit" name="unit" typeRef="string"/>
                %4$s    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(type, hitPolicy, allowed.isEmpty() ? "" : "<inputValues><text>" + escaped(allowed) + "</text></inputValues>",
                rows);
    }

    private static String row(int number, String cell) {
        return """
                      <rule id="row-%1$d">
                        <inputEntry id="row-%1$d-1"><text>"decision"</text></inputEntry>
                        <inputEntry id="row-%1$d-2"><text>%2$s</text></inputEntry>
                        <outputEntry id="row-%1$d-3"><text>"statutory"</text></outputEntry>
                        <outputEntry id="row-%1$d-4"><text>%3$d</text></outputEntry>
                        <outputEntry id="row-%1$d-5"><text>"working-day"</text></outputEntry>
                      </rule>
                """.formatted(number, escaped(cell), 10 + number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
