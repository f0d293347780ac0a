package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableRef;
import org.mingjing.screen.DmnScreen;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/** A table file with all that is wrong with it. */
final class TableFile {

    private final @Nullable XmlElement definitions;
    private final List<DmnTable> tables;
    private final List<Problem> problems = new ArrayList<>();

    private TableFile(@Nullable XmlElement definitions, List<DmnTable> tables) {
        this.definitions = definitions;
        this.tables = tables;
    }

    /**
     * Reads and checks a table file.
     *
     * @param file name of the file, for messages
     * @param knownByDecision for each decision, what the program understands of its outputs
     */
    public static TableFile check(String file, String text, Map<String, Understood> knownByDecision) {
        DmnScreen.Screened screened = DmnScreen.screen(file, text);
        if (screened.definitions() == null) {
            TableFile unread = new TableFile(null, List.of());
            unread.problems.addAll(screened.problems());
            return unread;
        }
        TableFile result = new TableFile(screened.definitions(), DmnTable.in(screened.definitions()));
        result.problems.addAll(screened.problems());
        result.tables.stream().skip(1).forEach(second -> result.problems.add(Problem.error(file, second.line(),
                second.shown(), Sentence.of("check.second-table"))));
        for (DmnTable table : result.tables) {
            result.problems.addAll(new CellCheck(file, screened.definitions(), screened.names(), table,
                    knownByDecision.getOrDefault(table.decision(), Understood.NOTHING)).problems());
        }
        // A cell that is wrong in itself makes the analysis of the whole table meaningless.
        if (result.problems.stream().noneMatch(Problem::isError)) {
            result.analyse(file, text, screened.definitions());
        }
        return result;
    }

    private void analyse(String file, String text, XmlElement definitions) {
        try {
            problems.addAll(TableAnalysis.problems(file, text, definitions));
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(Problem.error(file, 0, Problem.NO_PLACE, Sentence.of("check.not-analysed")));
        }
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Whether the file could be read so far that its tables are known. */
    public boolean isRead() {
        return !tables.isEmpty();
    }

    public Optional<DmnTable> table(String decision) {
        return tables.stream().filter(table -> table.decision().equals(decision)).findFirst();
    }

    /** The table as the manifest names it, if its file could be read and its rows are as long as it is wide. */
    public Optional<CheckedTable> checked(TableRef ref) {
        return table(ref.decision()).filter(found -> definitions != null).filter(TableFile::isEven)
                .map(found -> new CheckedTable(ref, found, Objects.requireNonNull(definitions)));
    }

    private static boolean isEven(DmnTable table) {
        return table.rows().stream().allMatch(row -> row.conditions().size() == table.inputs().size()
                && row.results().size() == table.outputs().size());
    }

    public List<String> decisions() {
        return tables.stream().map(DmnTable::decision).toList();
    }
}
