package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.DmnTable.Column;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.FeelText;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/**
 * A table of a package whose cells can all be read.
 *
 * @param ref what the manifest says of it
 * @param definitions the file it stands in
 */
record CheckedTable(TableRef ref, DmnTable table, XmlElement definitions) {

    TableUse use() {
        return ref.use();
    }

    /** Whether what it asks is of the case and its steps, and not of scores or of a finding. */
    boolean isAskedOfCase() {
        return use().isAskedByAssessments() && use() != TableUse.LEVELS;
    }

    /** The place of an output, -1 if the table has none of that name. */
    int output(String name) {
        return table.outputs().stream().map(Column::name).toList().indexOf(name);
    }

    /** The place of an input column, -1 if the table does not ask it. */
    int input(String name) {
        return table.inputs().stream().map(Column::name).toList().indexOf(name);
    }

    /** What a row gives as an output, null if the table has no such output or the cell is no constant. */
    @Nullable Constant constant(Row row, String output) {
        int place = output(output);
        if (place < 0 || place >= row.results().size()) {
            return null;
        }
        ASTNode tree = FeelText.expression(row.results().get(place).written(), Set.of()).tree();
        return tree == null ? null : Constant.of(tree);
    }

    /** The kind of what an output gives, by its type or else by its cells; null if neither tells. */
    @Nullable Kind kindOf(Column output) {
        Kind said = Kinds.ofColumn(output, definitions, Map.of());
        if (said != null) {
            return said;
        }
        Set<Kind> given = new TreeSet<>();
        for (Row row : table.rows()) {
            Constant constant = constant(row, output.name());
            if (constant == null || constant.meant() == null) {
                return null;
            }
            given.add(constant.meant());
        }
        return given.size() == 1 ? given.iterator().next() : null;
    }

    /** The text that a row gives as an output, empty if it gives none or it is not known. */
    String text(Row row, String output) {
        Constant constant = constant(row, output);
        return constant != null && constant.value() instanceof String text ? text : "";
    }

    /** The texts that an output can have; empty if a row gives something that is no constant. */
    Optional<Set<String>> texts(String output) {
        Set<String> texts = new TreeSet<>();
        for (Row row : table.rows()) {
            Constant constant = constant(row, output);
            if (constant == null || !(constant.value() instanceof String text)) {
                return Optional.empty();
            }
            texts.add(text);
        }
        return Optional.of(texts);
    }

    /** The texts that a cell of an input column asks for; none if it lets others pass too, or the column is not asked. */
    List<String> asked(Row row, String input) {
        int place = input(input);
        if (place < 0 || place >= row.conditions().size()) {
            return List.of();
        }
        ASTNode tree = FeelText.condition(row.conditions().get(place).written(), Set.of()).tree();
        boolean negated = tree instanceof UnaryTestListNode list && list.isNegated();
        List<ASTNode> literals = tree == null || negated ? List.of() : Literals.in(tree);
        boolean all = literals.stream().allMatch(StringNode.class::isInstance);
        List<String> texts = new ArrayList<>();
        literals.stream().filter(StringNode.class::isInstance).forEach(text -> texts.add(((StringNode) text).getValue()));
        return all ? texts : List.of();
    }

    Problem error(Row row, String column, Sentence sentence) {
        return Problem.error(ref.file(), line(row, column), table.place(row, column), sentence);
    }

    Problem warning(Row row, String column, Sentence sentence) {
        return Problem.warning(ref.file(), line(row, column), table.place(row, column), sentence);
    }

    int line(Row row, String column) {
        int output = output(column);
        int input = input(column);
        Optional<XmlElement> cell = output >= 0 && output < row.results().size() ? Optional.of(row.results().get(output))
                : input >= 0 && input < row.conditions().size() ? Optional.of(row.conditions().get(input)) : Optional.empty();
        return cell.flatMap(found -> found.child("text")).map(XmlElement::line).orElse(row.line());
    }
}
