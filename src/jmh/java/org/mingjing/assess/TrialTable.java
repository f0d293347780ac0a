package org.mingjing.assess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingjing.rules.RulePackage;

/**
 * A decision table of the wanted number of rows over two enumerations and two numbers, with hit policy UNIQUE. One place
 * in twenty is covered by no row. The output {@code points} of a row is its number, so that equal answers come from equal rows.
 */
record TrialTable(List<TrialRow> rows) {

    static final List<String> LEVELS = List.of("reminder", "yellow", "red");

    static TrialTable of(int rowCount, long seed) {
        Random random = new Random(seed);
        List<TrialRow> boxes = new ArrayList<>(List.of(TrialRow.everything()));
        while (boxes.size() < rowCount + 1 + rowCount / 20) {
            // The first half of the list holds the larger ones, because halves go to its end.
            TrialRow chosen = boxes.remove(random.nextInt(1 + boxes.size() / 2));
            List<TrialRow> halves = chosen.split(random);
            boxes.addAll(halves.isEmpty() ? List.of(chosen) : halves);
        }
        Collections.shuffle(boxes, random);
        return new TrialTable(List.copyOf(boxes.subList(0, rowCount)));
    }

    static String levelOf(int number) {
        return LEVELS.get(number % LEVELS.size());
    }

    /** A package with this table. */
    RulePackage inPackage() {
        return RulePackage.of(Map.of("trial.dmn", dmn(), "package.yaml", """
                id: trial-table
                version: 1.0.0
                title: {zh: 测速决策表, en: A table to measure}
                effectiveFrom: 2019-01-01
                calendar: cn
                timeZone: Asia/Shanghai
                tables:
                  - {file: trial.dmn, decision: trial, use: case}
                """));
    }

    /** The table as DMN 1.3. */
    String dmn() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < rows.size(); i++) {
            TrialRow row = rows.get(i);
            text.append("      <rule id=\"row").append(i).append("\">\n");
            cell(text, "inputEntry", "row" + i + "-1", TrialRow.cell(row.stages(), TrialRow.STAGES));
            cell(text, "inputEntry", "row" + i + "-2", TrialRow.cell(row.posts(), TrialRow.POSTS));
            cell(text, "inputEntry", "row" + i + "-3", row.amount().cell());
            cell(text, "inputEntry", "row" + i + "-4", row.days().cell());
            cell(text, "outputEntry", "row" + i + "-5", "\"" + levelOf(i) + "\"");
            cell(text, "outputEntry", "row" + i + "-6", Integer.toString(i));
            text.append("      </rule>\n");
        }
        return text.append("    </decisionTable>\n  </decision>\n</definitions>\n").toString();
    }

    private static void cell(StringBuilder text, String element, String id, String value) {
        text.append("        <").append(element).append(" id=\"").append(id).append("\"><text>")
                .append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .append("</text></").append(element).append(">\n");
    }

    private static String values(List<String> values) {
        return "\"" + String.join("\", \"", values) + "\"";
    }

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                         id="trial-file" name="trial-file" namespace="https://mingjing.org/bench/table">
              <inputData id="given-stage" name="stage"><variable id="v1" name="stage" typeRef="string"/></inputData>
              <inputData id="given-post" name="post"><variable id="v2" name="post" typeRef="string"/></inputData>
              <inputData id="given-amount" name="amount"><variable id="v3" name="amount" typeRef="number"/></inputData>
              <inputData id="given-days" name="days"><variable id="v4" name="days" typeRef="number"/></inputData>
              <decision id="trial" name="trial">
                <variable id="v5" name="trial"/>
                <informationRequirement id="r1"><requiredInput href="#given-stage"/></informationRequirement>
                <informationRequirement id="r2"><requiredInput href="#given-post"/></informationRequirement>
                <informationRequirement id="r3"><requiredInput href="#given-amount"/></informationRequirement>
                <informationRequirement id="r4"><requiredInput href="#given-days"/></informationRequirement>
                <decisionTable id="trial-table" hitPolicy="UNIQUE">
                  <input id="asks-stage">
                    <inputExpression id="e1" typeRef="string"><text>stage</text></inputExpression>
                    <inputValues id="a1"><text>%s</text></inputValues>
                  </input>
                  <input id="asks-post">
                    <inputExpression id="e2" typeRef="string"><text>post</text></inputExpression>
                    <inputValues id="a2"><text>%s</text></inputValues>
                  </input>
                  <input id="asks-amount">
                    <inputExpression id="e3" typeRef="number"><text>amount</text></inputExpression>
                    <inputValues id="a3"><text>&gt;= 0</text></inputValues>
                  </input>
                  <input id="asks-days">
                    <inputExpression id="e4" typeRef="number"><text>days</text></inputExpression>
                    <inputValues id="a4"><text>&gt;= 0</text></inputValues>
                  </input>
                  <output id="gives-level" name="level" typeRef="string"/>
                  <output id="gives-points" name="points" typeRef="number"/>
            """.formatted(values(TrialRow.STAGES), values(TrialRow.POSTS));
}
