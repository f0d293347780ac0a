package org.mingjing.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestListNode;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.DrlScreen.Screened;
import org.mingjing.screen.FeelText;
import org.mingjing.screen.NamedLine;
import org.mingjing.texts.Sentence;

/** Checks that the rule ids reported by DRL, graded by tables and explained by messages are the same. */
final class RuleIds {

    private static final String RULE = "rule";

    private record Place(String file, int line) {}

    private final Map<String, Screened> filesOfRules;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Place> reported = new TreeMap<>();

    private RuleIds(Map<String, Screened> filesOfRules, Map<String, DmnTable> milestones) {
        this.filesOfRules = filesOfRules;
        milestones.forEach((file, table) -> table.rows().forEach(row -> named(table, row).ifPresent(id ->
                reported.putIfAbsent(id, new Place(file, row.line())))));
        filesOfRules.forEach((file, screened) -> screened.reported()
                .forEach(id -> reported.putIfAbsent(id.name(), new Place(file, id.line()))));
    }

    /**
     * @param filesOfRules rule files by name
     * @param grading the tables that say what rules are, by file
     * @param milestones the milestones tables, by file, whose rows may name the rule they report
     * @param explained rule ids that have a message
     */
    public static List<Problem> problems(
            Map<String, Screened> filesOfRules, Map<String, DmnTable> grading, Map<String, DmnTable> milestones,
            Set<String> explained) {
        RuleIds ids = new RuleIds(filesOfRules, milestones);
        ids.twice();
        ids.ungraded(grading);
        ids.unexplained(explained);
        return ids.problems;
    }

    private static Optional<String> named(DmnTable table, DmnTable.Row row) {
        int column = table.outputs().stream().map(DmnTable.Column::name).toList().indexOf(RULE);
        return column < 0 || column >= row.results().size() ? Optional.empty()
                : Optional.of(row.results().get(column).written().replace("\"", "")).filter(id -> !id.isEmpty() && !id.equals("null"));
    }

    private void twice() {
        Map<String, Place> first = new HashMap<>();
        filesOfRules.forEach((file, screened) -> {
            for (NamedLine rule : screened.rules()) {
                Place earlier = first.putIfAbsent(rule.name(), new Place(file, rule.line()));
                if (earlier != null) {
                    problems.add(Problem.error(file, rule.line(), rule.shownAsRule(),
                            Sentence.of("check.rule-name-twice", earlier.file, earlier.line)));
                }
            }
        });
    }

    private void ungraded(Map<String, DmnTable> grading) {
        Set<String> graded = new TreeSet<>();
        boolean any = grading.values().stream().anyMatch(table -> collect(table, graded));
        reported.forEach((id, place) -> {
            if (!any && !graded.contains(id)) {
                problems.add(Problem.error(place.file, place.line, Problem.NO_PLACE, Sentence.of("check.rule-not-graded", id)));
            }
        });
        // Of a rule that was refused it is not known what it would have reported.
        if (filesOfRules.values().stream().allMatch(screened -> screened.problems().isEmpty())) {
            grading.forEach((file, table) -> table.rows().forEach(row -> unreported(file, table, row)));
        }
    }

    /** Collects the ids a table names. @return whether a row of it answers any id */
    private static boolean collect(DmnTable table, Set<String> graded) {
        int column = columnOf(table);
        boolean any = column < 0;
        for (DmnTable.Row row : table.rows()) {
            List<String> ids = ids(row, column);
            graded.addAll(ids);
            any |= ids.isEmpty();
        }
        return any;
    }

    private static int columnOf(DmnTable table) {
        return table.inputs().stream().map(DmnTable.Column::name).toList().indexOf(RULE);
    }

    private static List<String> ids(DmnTable.Row row, int column) {
        if (column < 0 || column >= row.conditions().size()) {
            return List.of();
        }
        FeelText cell = FeelText.condition(row.conditions().get(column).written(), Set.of());
        boolean others = cell.tree() instanceof UnaryTestListNode list && list.isNegated();
        List<ASTNode> literals = cell.tree() == null || others ? List.of() : Literals.in(cell.tree());
        return literals.stream().filter(StringNode.class::isInstance).map(id -> ((StringNode) id).getValue()).toList();
    }

    private void unreported(String file, DmnTable table, DmnTable.Row row) {
        for (String id : ids(row, columnOf(table))) {
            if (!reported.containsKey(id)) {
                problems.add(Problem.warning(file, row.line(), table.place(row, RULE),
                        Nearest.after(Sentence.of("check.row-not-reported", id), id, reported.keySet())));
            }
        }
    }

    private void unexplained(Set<String> explained) {
        reported.forEach((id, place) -> {
            if (!explained.contains(id)) {
                problems.add(Problem.error(place.file, place.line, Problem.NO_PLACE, Sentence.of("check.rule-not-explained", id)));
            }
        });
    }
}
