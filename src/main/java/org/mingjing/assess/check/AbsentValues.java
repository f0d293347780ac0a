package org.mingjing.assess.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.mingjing.assess.screen.DmnTable.Column;
import org.mingjing.assess.screen.DmnTable.Row;
import org.mingjing.assess.screen.FeelText;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableUse;

/** Warns of each {@code not(…)} on a value that can be absent, and for which it holds then too. */
final class AbsentValues {

    /** What an absent text is asked as. */
    private static final String ABSENT_TEXT = "none";
    private static final Set<String> ALWAYS_THERE = Set.of("node", "phase", "role", "rule", "reached", "clock", "measure",
            "promised", "handling", "procedure", "powerKind", "power", "hearingRequired");

    private final CheckedPackage checked;
    private final List<Problem> problems = new ArrayList<>();

    AbsentValues(CheckedPackage checked) {
        this.checked = checked;
    }

    List<Problem> problems() {
        for (CheckedTable table : checked.tables()) {
            if (table.use() != TableUse.SCORING) {
                table.table().inputs().stream().filter(this::canBeAbsent)
                        .forEach(column -> table.table().rows().forEach(row -> cell(table, row, column)));
            }
        }
        return problems;
    }

    private boolean canBeAbsent(Column column) {
        return !ALWAYS_THERE.contains(column.name()) && !checked.rules().manifest().parameters().containsKey(column.name());
    }

    private void cell(CheckedTable table, Row row, Column column) {
        String written = row.conditions().get(table.table().inputs().indexOf(column)).written();
        ASTNode tree = FeelText.condition(written, Kinds.ofInputs(table.definitions()).keySet()).tree();
        if (tree instanceof UnaryTestListNode list && list.isNegated() && !saysAbsent(tree)) {
            problems.add(table.warning(row, column.name(), written + " holds too where '" + column.name()
                    + "' is absent. If that is not meant, name it too: " + ABSENT_TEXT + " in double quotes for a text, null for "
                    + "anything else, such as not(null, 5)."));
        }
    }

    private static boolean saysAbsent(ASTNode node) {
        return node instanceof NullNode || node instanceof StringNode text && text.getValue().equals(ABSENT_TEXT)
                || Arrays.stream(node.getChildrenNode()).anyMatch(AbsentValues::saysAbsent);
    }
}
