package org.mingjing.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.reference.Unscreened;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;

/** Writes a decision table, in the form that rule packages use, and compiles it; for tests. */
public final class TableText {

    private record Column(String name, String type, String allowed, String otherwise) {}

    private final String name;
    private final String hitPolicy;
    private final List<Column> inputs = new ArrayList<>();
    private final List<Column> outputs = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private boolean typedResult;

    private TableText(String name, String hitPolicy) {
        this.name = name;
        this.hitPolicy = hitPolicy;
    }

    /** @param hitPolicy such as {@code UNIQUE} or {@code COLLECT SUM} */
    public static TableText table(String name, String hitPolicy) {
        return new TableText(name, hitPolicy);
    }

    /** @param type its FEEL type, empty for none */
    public TableText input(String input, String type) {
        return input(input, type, "");
    }

    public TableText input(String input, String type, String allowed) {
        inputs.add(new Column(input, type, allowed, ""));
        return this;
    }

    public TableText output(String output, String type) {
        return output(output, type, "", "");
    }

    /** @param otherwise what it gives if no row matches, empty for nothing */
    public TableText output(String output, String type, String allowed, String otherwise) {
        outputs.add(new Column(output, type, allowed, otherwise));
        return this;
    }

    /** Gives the decision a type of its own, made of those of its outputs. */
    public TableText withTypedResult() {
        typedResult = true;
        return this;
    }

    /** Adds a row with the id {@code r1}, {@code r2}, … @param cells conditions, then results */
    public TableText row(String... cells) {
        rows.add(cells);
        return this;
    }

    public String dmn() {
        StringBuilder dmn = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d-%1$s" name="d-%1$s" namespace="t/%1$s">
                """.formatted(name));
        for (Column input : inputs) {
            item(dmn, "asked-" + input.name, input);
        }
        outputs.forEach(output -> item(dmn, "given-" + output.name, output));
        String resultType = typedResult ? resultType(dmn) : "";
        for (Column input : inputs) {
            dmn.append("<inputData id=\"i-%1$s\" name=\"%1$s\"><variable name=\"%1$s\"%2$s/></inputData>\n"
                    .formatted(input.name, type("asked-", input)));
        }
        dmn.append("<decision id=\"decision\" name=\"%1$s\"><variable name=\"%1$s\"%2$s/>\n".formatted(name, resultType));
        inputs.forEach(input -> dmn.append("<informationRequirement><requiredInput href=\"#i-%s\"/></informationRequirement>\n"
                .formatted(input.name)));
        table(dmn);
        return dmn.append("</decision></definitions>\n").toString();
    }

    private static void item(StringBuilder dmn, String itemName, Column column) {
        if (!column.allowed.isEmpty() && !column.type.isEmpty()) {
            dmn.append(("<itemDefinition id=\"%1$s\" name=\"%1$s\"><typeRef>%2$s</typeRef>"
                    + "<allowedValues><text>%3$s</text></allowedValues></itemDefinition>\n")
                    .formatted(itemName, column.type, escaped(column.allowed)));
        }
    }

    private static String type(String prefix, Column column) {
        return column.type.isEmpty() ? ""
                : " typeRef=\"" + (column.allowed.isEmpty() ? column.type : prefix + column.name) + "\"";
    }

    private String resultType(StringBuilder dmn) {
        boolean many = List.of("COLLECT", "RULE ORDER", "OUTPUT ORDER").contains(hitPolicy);
        String one = outputs.get(0).type;
        if (outputs.size() > 1) {
            one = "row";
            dmn.append("<itemDefinition id=\"row\" name=\"row\">");
            for (Column output : outputs) {
                dmn.append("<itemComponent name=\"%s\"><typeRef>%s</typeRef></itemComponent>".formatted(output.name,
                        output.allowed.isEmpty() ? output.type : "given-" + output.name));
            }
            dmn.append("</itemDefinition>\n");
        }
        if (many) {
            dmn.append("<itemDefinition id=\"rows\" name=\"rows\" isCollection=\"true\"><typeRef>%s</typeRef></itemDefinition>\n"
                    .formatted(one));
        }
        return " typeRef=\"" + (many ? "rows" : one) + "\"";
    }

    private void table(StringBuilder dmn) {
        String[] policy = hitPolicy.startsWith("COLLECT ") ? hitPolicy.split(" ") : new String[] {hitPolicy};
        dmn.append("<decisionTable id=\"table\" hitPolicy=\"%s\"%s>\n".formatted(policy[0],
                policy.length == 1 ? "" : " aggregation=\"" + policy[1] + "\""));
        for (Column input : inputs) {
            dmn.append("<input><inputExpression%s><text>%s</text></inputExpression>"
                    .formatted(type("asked-", input), input.name));
            allowed(dmn, "inputValues", input);
            dmn.append("</input>\n");
        }
        for (Column output : outputs) {
            dmn.append("<output name=\"%s\"%s>".formatted(output.name, type("given-", output)));
            allowed(dmn, "outputValues", output);
            if (!output.otherwise.isEmpty()) {
                dmn.append("<defaultOutputEntry><text>%s</text></defaultOutputEntry>".formatted(escaped(output.otherwise)));
            }
            dmn.append("</output>\n");
        }
        for (int i = 0; i < rows.size(); i++) {
            dmn.append("<rule id=\"r%d\">".formatted(i + 1));
            for (int cell = 0; cell < rows.get(i).length; cell++) {
                String entry = cell < inputs.size() ? "inputEntry" : "outputEntry";
                dmn.append("<%1$s><text>%2$s</text></%1$s>".formatted(entry, escaped(rows.get(i)[cell])));
            }
            dmn.append("</rule>\n");
        }
        dmn.append("</decisionTable>");
    }

    private static void allowed(StringBuilder dmn, String element, Column column) {
        if (!column.allowed.isEmpty()) {
            dmn.append("<%1$s><text>%2$s</text></%1$s>".formatted(element, escaped(column.allowed)));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public CompiledTable compile(EngineChoice mode) {
        return compile(List.of(this), mode).get(0);
    }

    public static List<CompiledTable> compile(List<TableText> tables, EngineChoice mode) {
        Map<String, String> byName = new TreeMap<>();
        tables.forEach(table -> byName.put(table.name, table.dmn()));
        return compile(byName, mode);
    }

    /** Compiles files that hold one decision each. @param dmnByDecision their text by the name of the decision */
    public static List<CompiledTable> compile(Map<String, String> dmnByDecision, EngineChoice mode) {
        TreeMap<String, String> files = new TreeMap<>();
        StringBuilder manifest = new StringBuilder("""
                id: tables
                version: 1.0.0
                title: {zh: 表, en: tables}
                effectiveFrom: 2024-01-01
                timeZone: Asia/Shanghai
                tables:
                """);
        int number = 0;
        for (Map.Entry<String, String> table : dmnByDecision.entrySet()) {
            String file = "table-" + number++ + ".dmn";
            files.put(file, table.getValue());
            manifest.append("  - {file: \"%s\", decision: \"%s\", use: %s}\n"
                    .formatted(file, table.getKey(), TableUse.CASE.name().toLowerCase(java.util.Locale.ROOT)));
        }
        files.put("package.yaml", manifest.toString());
        return Unscreened.tables(RulePackage.of(files), mode);
    }
}
