package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnTable.Column;
import org.mingjing.texts.Sentence;

/** Finds outputs of the tables of clocks and grades that the program does not read, because it knows none of that name. */
final class OutputNames {

    private static final Map<TableUse, List<String>> READ = Map.of(
            TableUse.CLOCK_EFFECTS, List.of("clock", "effect", "guard", "run"),
            TableUse.LIMITS, List.of("measure", "amount", "unit", "extensionAmount", "source", "attribute", "missing", "combine",
                    "answers", "answersBy", "awaits"),
            TableUse.MILESTONES, List.of("level", "when", "amount", "unit", "rule"),
            TableUse.GRADING, List.of("kind", "nature", "level", "points", "basis", "shared"),
            TableUse.RULES, List.of("kind", "nature", "level", "basis", "shared"),
            TableUse.LEVELS, List.of("points"),
            TableUse.CHAIN, List.of("shares"));

    private final CheckedPackage checked;
    private final List<Problem> problems = new ArrayList<>();

    OutputNames(CheckedPackage checked) {
        this.checked = checked;
    }

    List<Problem> problems() {
        READ.forEach((use, read) -> checked.tables(use).forEach(table -> table(table, read)));
        return problems;
    }

    private void table(CheckedTable table, List<String> read) {
        Set<String> written = new TreeSet<>();
        table.table().outputs().forEach(column -> written.add(column.name()));
        Set<String> missing = new TreeSet<>(read);
        missing.removeAll(written);
        for (Column column : table.table().outputs()) {
            if (!read.contains(column.name())) {
                problems.add(problem(table, column, missing, read));
            }
        }
    }

    private static Problem problem(CheckedTable table, Column column, Set<String> missing, List<String> read) {
        Sentence place = table.table().place(column.name());
        Sentence sentence = Sentence.of("check.output-unread", table.use().code(), column.name());
        return Nearest.meant(column.name(), missing)
                .map(meant -> Problem.error(table.ref().file(), column.line(), place,
                        Sentence.inARow(List.of(sentence, meant, Sentence.of("check.known-are", Listed.of(read))))))
                .orElseGet(() -> Problem.warning(table.ref().file(), column.line(), place, Nearest.after(sentence, column.name(), read)));
    }
}
