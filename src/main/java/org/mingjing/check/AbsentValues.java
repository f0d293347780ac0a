package org.mingjing.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable.Column;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.FeelText;
import org.mingjing.texts.Sentence;

/** Warns of each cell that holds too for a value that is absent, such as {@code not(…)}, and does not say so. */
final class AbsentValues {

    /** What an absent text is asked as. */
    private static final String ABSENT_TEXT = "none";
    private static final String ANY = "-";
    private final CheckedPackage checked;
    private final List<Problem> problems = new ArrayList<>();

    AbsentValues(CheckedPackage checked) {
        this.checked = checked;
    }

    List<Problem> problems() {
        for (CheckedTable table : checked.tables()) {
            if (table.isAskedOfCase()) {
                table.table().inputs().stream().filter(this::canBeAbsent)
                        .forEach(column -> table.table().rows().forEach(row -> cell(table, row, column)));
            }
        }
        return problems;
    }

    private boolean canBeAbsent(Column column) {
        return !NamesOfTables.OWN_INPUTS.contains(column.name()) && !checked.rules().manifest().parameters().containsKey(column.name());
    }

    private void cell(CheckedTable table, Row row, Column column) {
        String written = row.conditions().get(table.table().inputs().indexOf(column)).written();
        Map<String, Kind> inputs = Kinds.ofInputs(table.definitions());
        ASTNode tree = FeelText.condition(written, inputs.keySet()).tree();
        boolean text = Kinds.ofColumn(column, table.definitions(), inputs) == Kind.TEXT;
        if (tree == null || written.equals(ANY) || saysAbsent(tree) || text && !allows(table, column, ABSENT_TEXT)) {
            return;
        }
        if (holds(written, tree, text ? ABSENT_TEXT : null)) {
            problems.add(table.warning(row, column.name(), text ? Sentence.of("check.absent-text", written, column.name())
                    : Sentence.of("check.absent-other", written, column.name())));
        }
    }

    private static boolean allows(CheckedTable table, Column column, String value) {
        String allowed = ColumnType.allowed(column, table.definitions());
        return allowed.isEmpty() || !Boolean.FALSE.equals(FeelAnswer.holds(allowed, value));
    }

    /** Whether a cell holds for what an absent value is asked as; a cell that names other inputs is judged by its form. */
    private static boolean holds(String written, ASTNode tree, @Nullable Object absent) {
        if (tree instanceof UnaryTestListNode list && list.isNegated()) {
            return true;
        }
        return !namesInputs(tree) && Boolean.TRUE.equals(FeelAnswer.holds(written, absent));
    }

    private static boolean namesInputs(ASTNode node) {
        if (node instanceof FunctionInvocationNode call) {
            return call.getParams() != null && namesInputs(call.getParams());
        }
        return node instanceof NameRefNode && !node.getText().equals("?")
                || Arrays.stream(node.getChildrenNode()).anyMatch(AbsentValues::namesInputs);
    }

    private static boolean saysAbsent(ASTNode node) {
        return node instanceof NullNode || node instanceof StringNode text && text.getValue().equals(ABSENT_TEXT)
                || Arrays.stream(node.getChildrenNode()).anyMatch(AbsentValues::saysAbsent);
    }
}
