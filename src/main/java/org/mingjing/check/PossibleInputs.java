package org.mingjing.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;
import org.mingjing.rules.Applicability;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable.Column;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.FeelText;
import org.mingjing.texts.Sentence;

/**
 * Finds cells that ask for a value that an input of the program never has: another than its few values, or one of a case to
 * which the package does not apply.
 */
final class PossibleInputs {

    private static final String UNKNOWN = "unknown";

    private final CheckedPackage checked;
    private final Map<String, Set<String>> possible = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    PossibleInputs(CheckedPackage checked) {
        this.checked = checked;
        possible.put("handling", Set.of("immediate", "promised", UNKNOWN));
        possible.put("procedure", Set.of("ordinary", "joint", "preliminary", UNKNOWN));
        Applicability applies = checked.rules().manifest().appliesTo();
        if (!applies.powerKinds().isEmpty()) {
            possible.put("powerKind", applies.powerKinds());
        }
        if (!applies.powers().isEmpty()) {
            // A power that is not registered has no code for tables, but the package applies to it all the same.
            Set<String> powers = new TreeSet<>(applies.powers());
            powers.add(UNKNOWN);
            possible.put("power", powers);
        }
        checked.rules().manifest().parameters().keySet().forEach(possible::remove);
    }

    List<Problem> problems() {
        checked.tables().stream().filter(table -> table.use().isAskedByAssessments()).forEach(this::table);
        return problems;
    }

    private void table(CheckedTable table) {
        List<Column> columns = table.table().inputs();
        for (int i = 0; i < columns.size(); i++) {
            Set<String> values = possible.get(columns.get(i).name());
            for (Row row : table.table().rows()) {
                if (values != null) {
                    cell(table, row, columns.get(i).name(), row.conditions().get(i).written(), values);
                }
            }
        }
    }

    private void cell(CheckedTable table, Row row, String column, String written, Set<String> values) {
        ASTNode tree = FeelText.condition(written, Kinds.ofInputs(table.definitions()).keySet()).tree();
        if (!(tree instanceof UnaryTestListNode list)) {
            return;
        }
        boolean plain = Arrays.stream(list.getChildrenNode()).allMatch(PossibleInputs::isText);
        List<String> texts = NamedTexts.in(list);
        boolean none = list.isNegated() ? texts.containsAll(values) : texts.stream().noneMatch(values::contains);
        if (plain && !texts.isEmpty() && none) {
            problems.add(table.error(row, column, Nearest.after(isOfPower(column)
                    ? Sentence.of("check.row-asks-never-of-power", column, written)
                    : Sentence.of("check.row-asks-never", column, written), texts.get(0), values)));
        } else if (plain && !list.isNegated()) {
            texts.stream().filter(text -> !values.contains(text)).forEach(text ->
                    problems.add(table.warning(row, column, Nearest.after(isOfPower(column)
                            ? Sentence.of("check.value-never-of-power", column, text)
                            : Sentence.of("check.value-never", column, text), text, values))));
        }
    }

    private static boolean isText(ASTNode node) {
        return node instanceof StringNode || node instanceof UnaryTestNode test && test.getValue() instanceof StringNode;
    }

    private static boolean isOfPower(String column) {
        return column.startsWith("power");
    }
}
