package org.mingjing.assess.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.mingjing.assess.screen.DmnTable;
import org.mingjing.assess.screen.DmnTable.Column;
import org.mingjing.assess.screen.DmnTable.Row;
import org.mingjing.assess.screen.FeelText;
import org.mingjing.assess.screen.XmlElement;
import org.mingjing.rules.Problem;

/** Checks a table cell by cell: that every cell is filled, of its column's type and among its allowed values. */
final class CellCheck {

    private static final Set<String> BASIC = Set.of("string", "number", "boolean");

    private static final List<String> HIT_POLICIES =
            List.of("UNIQUE", "FIRST", "PRIORITY", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER");

    private final String file;
    private final XmlElement definitions;
    private final Set<String> names;
    private final DmnTable table;
    private final Map<String, List<String>> known;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param names inputs and decisions that cells can name
     * @param known for each output that the program itself reads, the values it understands
     */
    CellCheck(String file, XmlElement definitions, Set<String> names, DmnTable table, Map<String, List<String>> known) {
        this.file = file;
        this.definitions = definitions;
        this.names = names;
        this.table = table;
        this.known = known;
    }

    List<Problem> problems() {
        if (!HIT_POLICIES.contains(table.hitPolicy())) {
            error(table.line(), table.shown(), "'" + table.hitPolicy() + "' is not a hit policy; write "
                    + String.join(", ", HIT_POLICIES) + ".");
        }
        table.inputs().forEach(this::column);
        Map<String, Row> byId = new HashMap<>();
        for (Row row : table.rows()) {
            identity(row, byId.putIfAbsent(row.id(), row));
            cells(row, row.conditions(), table.inputs(), true);
            cells(row, row.results(), table.outputs(), false);
        }
        return problems;
    }

    private void column(Column column) {
        if (!ColumnType.of(column, definitions).bounded()) {
            problems.add(Problem.note(file, column.line(), table.shown() + ", column " + column.name(),
                    "The column names no allowed values, so a misspelt value or a gap cannot be seen; list them if they "
                            + "are known."));
        }
    }

    private void identity(Row row, @Nullable Row earlier) {
        if (row.id().isEmpty()) {
            error(row.line(), table.place(row), "The row has no id; give it one that stays when rows are moved.");
        } else if (earlier != null) {
            error(row.line(), table.place(row), "The id '" + row.id() + "' is already that of row " + earlier.number()
                    + " (line " + earlier.line() + "); give each row its own.");
        }
    }

    private void cells(Row row, List<XmlElement> cells, List<Column> columns, boolean conditions) {
        if (cells.size() != columns.size()) {
            error(row.line(), table.place(row), "The row has " + cells.size() + (conditions ? " input" : " output")
                    + " cells, but the table has " + columns.size() + " such columns.");
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(row, cells.get(i), columns.get(i), conditions);
        }
    }

    private void cell(Row row, XmlElement cell, Column column, boolean condition) {
        String place = table.place(row, column.name());
        int line = cell.child("text").map(XmlElement::line).orElse(cell.line());
        String text = cell.written();
        if (text.isEmpty()) {
            error(line, place, condition
                    ? "The cell is empty; write - if any value will do."
                    : "The cell is empty; write a value, or \"\" for an empty text.");
            return;
        }
        FeelText feel = condition ? FeelText.condition(text, names) : FeelText.expression(text, names);
        if (feel.tree() == null) {
            return; // the screen has said why it cannot be read
        }
        ColumnType type = ColumnType.of(column, definitions);
        List<String> understood = condition ? List.of() : known.getOrDefault(column.name(), List.of());
        for (ASTNode literal : Literals.in(feel.tree())) {
            value(line, place, literal, type, understood);
        }
    }

    private void value(int line, String place, ASTNode literal, ColumnType type, List<String> understood) {
        String given = Literals.typeOf(literal);
        if (BASIC.contains(type.base()) && !given.equals(type.base())) {
            error(line, place, literal.getText() + " is " + Literals.words(given) + ", but the column holds "
                    + Literals.words(type.base()) + "; put texts in double quotes, and nothing else.");
        } else if (literal instanceof StringNode text) {
            if (!understood.isEmpty() && !understood.contains(text.getValue())) {
                error(line, place, "The program does not understand '" + text.getValue() + "' here; write one of "
                        + String.join(", ", understood.stream().map(one -> one.isEmpty() ? "\"\"" : one).toList()) + ".");
            } else if (!type.values().isEmpty() && !type.values().contains(text.getValue())) {
                error(line, place, "'" + text.getValue() + "' is not among the allowed values of the column ("
                        + shortened(type.values()) + "); correct it, or add it to them.");
            }
        }
    }

    private static String shortened(List<String> values) {
        return values.size() <= 12 ? String.join(", ", values) : String.join(", ", values.subList(0, 10)) + ", …";
    }

    private void error(int line, String place, String sentence) {
        problems.add(Problem.error(file, line, place, sentence));
    }
}
