package org.mingjing.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.DmnTable.Column;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.FeelText;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/** Checks a table cell by cell: that every cell is filled, of its column's type and among its allowed values. */
final class CellCheck {

    private static final List<String> HIT_POLICIES =
            List.of("UNIQUE", "FIRST", "PRIORITY", "ANY", "COLLECT", "RULE ORDER", "OUTPUT ORDER");

    private final String file;
    private final XmlElement definitions;
    private final Set<String> names;
    private final DmnTable table;
    private final Understood known;
    private final Map<String, Kind> inputKinds;
    private final Map<String, Set<Kind>> kindsByColumn = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param names inputs and decisions that cells can name
     * @param known the outputs that the program itself reads, with what it understands
     */
    CellCheck(String file, XmlElement definitions, Set<String> names, DmnTable table, Understood known) {
        this.file = file;
        this.definitions = definitions;
        this.names = names;
        this.table = table;
        this.known = known;
        this.inputKinds = Kinds.ofInputs(definitions);
    }

    List<Problem> problems() {
        if (!HIT_POLICIES.contains(table.hitPolicy())) {
            error(table.line(), table.shown(), Sentence.of("check.no-hit-policy", table.hitPolicy(), HIT_POLICIES));
        }
        table.inputs().forEach(this::column);
        table.inputs().forEach(this::bounds);
        table.outputs().forEach(this::bounds);
        Map<String, Row> byId = new HashMap<>();
        for (Row row : table.rows()) {
            identity(row, byId.putIfAbsent(row.id(), row));
            cells(row, row.conditions(), table.inputs(), true);
            cells(row, row.results(), table.outputs(), false);
        }
        table.inputs().forEach(this::mixed);
        return problems;
    }

    private void column(Column column) {
        if (!ColumnType.of(column, definitions).bounded()) {
            problems.add(Problem.note(file, column.line(), table.place(column.name()), Sentence.of("check.column-unbounded")));
        }
    }

    /** The allowed values of a column are a condition like any other, and its type must be that of its input. */
    private void bounds(Column column) {
        Sentence place = Sentence.of("check.place-allowed", table.shown(), column.name());
        Kind kind = Kinds.ofColumn(column, definitions, inputKinds);
        String allowed = ColumnType.allowed(column, definitions);
        FeelText feel = FeelText.condition(allowed.isEmpty() ? "-" : allowed, names);
        if (feel.tree() != null) {
            new CellKinds(kind, inputKinds).ofCondition(feel.tree()).forEach(fault -> error(column.line(), place, fault));
            EmptyRanges.in(feel.tree()).forEach(fault -> error(column.line(), place, fault));
        }
        Kind input = table.inputs().contains(column) ? inputKinds.get(column.name()) : null;
        if (kind != null && input != null && kind != input) {
            error(column.line(), table.place(column.name()),
                    Sentence.of("check.column-and-input", kind.words(), column.name(), input.words()));
        }
    }

    private void mixed(Column column) {
        Set<Kind> kinds = kindsByColumn.getOrDefault(column.name(), Set.of());
        if (kinds.size() > 1) {
            problems.add(Problem.warning(file, column.line(), table.place(column.name()), Sentence.of("check.mixed-kinds",
                    Joined.by("check.and-with", kinds.stream().map(Kind::words).toList()))));
        }
    }

    private void identity(Row row, @Nullable Row earlier) {
        if (row.id().isEmpty()) {
            error(row.line(), table.place(row), Sentence.of("check.row-without-id"));
        } else if (earlier != null) {
            error(row.line(), table.place(row), Sentence.of("check.row-id-twice", row.id(), earlier.number(), earlier.line()));
        }
    }

    private void cells(Row row, List<XmlElement> cells, List<Column> columns, boolean conditions) {
        if (cells.size() != columns.size()) {
            error(row.line(), table.place(row), conditions ? Sentence.of("check.row-input-cells", cells.size(), columns.size())
                    : Sentence.of("check.row-output-cells", cells.size(), columns.size()));
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            cell(row, cells.get(i), columns.get(i), conditions);
        }
    }

    private void cell(Row row, XmlElement cell, Column column, boolean condition) {
        Sentence place = table.place(row, column.name());
        int line = cell.child("text").map(XmlElement::line).orElse(cell.line());
        String text = cell.written();
        if (text.isEmpty()) {
            error(line, place, condition ? Sentence.of("check.condition-empty") : Sentence.of("check.result-empty"));
            return;
        }
        FeelText feel = condition ? FeelText.condition(text, names) : FeelText.expression(text, names);
        if (feel.tree() == null) {
            return; // the screen has said why it cannot be read
        }
        Kind kind = Kinds.ofColumn(column, definitions, inputKinds);
        if (!condition && kind == null) {
            kind = known.kindOf(column.name());
        }
        kinds(line, place, feel.tree(), column, kind, condition);
        ColumnType type = ColumnType.of(column, definitions);
        List<String> understood = condition ? List.of() : known.values().getOrDefault(column.name(), List.of());
        Literals.in(feel.tree()).stream().filter(StringNode.class::isInstance)
                .forEach(literal -> text(line, place, (StringNode) literal, type, understood));
        AllowedValues.excluded(ColumnType.allowed(column, definitions), feel.tree(), type.values().isEmpty() && understood.isEmpty())
                .forEach(constant -> error(line, place,
                        Sentence.of("check.constant-not-allowed", constant, ColumnType.allowed(column, definitions))));
    }

    private void kinds(int line, Sentence place, ASTNode tree, Column column, @Nullable Kind kind, boolean condition) {
        Optional<Sentence> grouped = kind == Kind.NUMBER ? Numerals.grouped(tree.getText()) : Optional.empty();
        if (grouped.isPresent()) {
            error(line, place, grouped.get());
            return;
        }
        CellKinds kinds = new CellKinds(kind, inputKinds);
        (condition ? kinds.ofCondition(tree) : kinds.ofResult(tree)).forEach(fault -> error(line, place, fault));
        List<Sentence> empty = EmptyRanges.in(tree);
        empty.forEach(fault -> error(line, place, fault));
        if (condition) {
            if (empty.isEmpty()) {
                CellDemands.contradictions(tree).forEach(fault -> error(line, place, fault));
            }
            kindsByColumn.computeIfAbsent(column.name(), first -> new TreeSet<>()).addAll(kinds.compared());
        }
    }

    private void text(int line, Sentence place, StringNode text, ColumnType type, List<String> understood) {
        if (!understood.isEmpty() && !understood.contains(text.getValue())) {
            error(line, place, Sentence.of("check.text-not-understood", text.getValue(),
                    understood.stream().map(one -> one.isEmpty() ? "\"\"" : one).toList()));
        } else if (!type.values().isEmpty() && !type.values().contains(text.getValue())) {
            error(line, place, Sentence.of("check.text-not-allowed", text.getValue(), Listed.of(type.values())));
        }
    }

    private void error(int line, Sentence place, Sentence sentence) {
        problems.add(Problem.error(file, line, place, sentence));
    }
}
