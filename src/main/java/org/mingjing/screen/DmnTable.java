package org.mingjing.screen;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.texts.Sentence;

/**
 * A decision table as it is written in its file.
 *
 * @param decision name of the decision
 * @param line line of the table
 * @param hitPolicy such as {@code UNIQUE} or {@code COLLECT}
 */
public record DmnTable(
        String decision, int line, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    /**
     * A column.
     *
     * @param name the input it asks, or the name of the output
     * @param typeRef name of its type
     * @param allowed its own allowed values as written, empty if it names none
     */
    public record Column(String name, XmlElement element, String typeRef, String allowed) {

        public int line() {
            return element.line();
        }
    }

    /** A row with its cells; {@code number} counts from 1. */
    public record Row(String id, int number, int line, List<XmlElement> conditions, List<XmlElement> results) {

        /** The row as messages name it. */
        public Sentence shown() {
            return id.isEmpty() ? Sentence.of("screen.place-row", number) : Sentence.of("screen.place-row-named", number, id);
        }
    }

    /** The decision tables of a file. */
    public static List<DmnTable> in(XmlElement definitions) {
        List<DmnTable> tables = new ArrayList<>();
        for (XmlElement decision : definitions.children("decision")) {
            decision.child("decisionTable").ifPresent(table -> tables.add(of(decision.attribute("name"), table)));
        }
        return tables;
    }

    private static DmnTable of(String decision, XmlElement table) {
        List<Row> rows = new ArrayList<>();
        for (XmlElement rule : table.children("rule")) {
            rows.add(new Row(rule.attribute("id"), rows.size() + 1, rule.line(), rule.children("inputEntry"),
                    rule.children("outputEntry")));
        }
        String policy = table.attribute("hitPolicy");
        return new DmnTable(decision, table.line(), policy.isEmpty() ? "UNIQUE" : policy,
                table.children("input").stream().map(DmnTable::input).toList(),
                table.children("output").stream().map(output -> output(decision, output)).toList(), rows);
    }

    private static Column input(XmlElement input) {
        XmlElement expression = input.child("inputExpression").orElse(input);
        return new Column(expression.written(), input, expression.attribute("typeRef"),
                input.child("inputValues").map(XmlElement::written).orElse(""));
    }

    private static Column output(String decision, XmlElement output) {
        String name = output.attribute("name");
        return new Column(name.isEmpty() ? decision : name, output, output.attribute("typeRef"),
                output.child("outputValues").map(XmlElement::written).orElse(""));
    }

    /** The table as messages name it. */
    public Sentence shown() {
        return Sentence.of("screen.place-table", decision);
    }

    /** A row, as messages name it. */
    public Sentence place(Row row) {
        return Sentence.of("screen.place-row-of-table", shown(), row.shown());
    }

    /** A cell, as messages name it. */
    public Sentence place(Row row, String column) {
        return Sentence.of("screen.place-column", place(row), column);
    }

    /** A column, as messages name it. @param column its name or number */
    public Sentence place(String column) {
        return Sentence.of("screen.place-column", shown(), column);
    }
}
