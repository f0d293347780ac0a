package org.mingjing.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;
import org.mingjing.texts.Sentence;

/** Looks for cells of the limits and clock-effects tables that need each other: a row that names one and not the other. */
final class ClockRows {

    private static final List<String> BY_ATTRIBUTE = List.of("receiver", "assigned", "attribute");
    private static final List<String> ONE_AT_A_TIME = List.of("start", "restart", "start-if-breached", "start-unless-breached");

    private final String file;
    private final DmnTable table;
    private final List<Problem> problems = new ArrayList<>();

    private ClockRows(String file, DmnTable table) {
        this.file = file;
        this.table = table;
    }

    /** What is wrong with the rows of a limits table. */
    public static List<Problem> ofLimits(String file, DmnTable table) {
        ClockRows rows = new ClockRows(file, table);
        table.rows().forEach(row -> rows.limit(row, rows.values(row)));
        return rows.problems;
    }

    /** What is wrong with the rows of a clock-effects table. */
    public static List<Problem> ofEffects(String file, DmnTable table) {
        ClockRows rows = new ClockRows(file, table);
        table.rows().forEach(row -> rows.effect(row, rows.values(row)));
        return rows.problems;
    }

    private void limit(DmnTable.Row row, Map<String, String> values) {
        String answers = values.getOrDefault("answers", "");
        String by = values.getOrDefault("answersBy", "");
        if (BY_ATTRIBUTE.contains(answers) && by.isEmpty()) {
            error(row, "answersBy", Sentence.of("check.answers-by-missing", answers));
        } else if (!by.isEmpty() && !answers.equals("head") && !BY_ATTRIBUTE.contains(answers)) {
            error(row, "answersBy", Sentence.of("check.answers-by-unread", by));
        }
        String source = values.getOrDefault("source", "table");
        if (source.equals("attribute") && values.getOrDefault("attribute", "").isEmpty()) {
            error(row, "attribute", Sentence.of("check.period-attribute-missing"));
        } else if (source.equals("table") && List.of("", "null").contains(values.getOrDefault("amount", ""))) {
            error(row, "amount", Sentence.of("check.amount-missing"));
        }
    }

    private void effect(DmnTable.Row row, Map<String, String> values) {
        String effect = values.getOrDefault("effect", "");
        String run = values.getOrDefault("run", "");
        if (!run.isEmpty() && ONE_AT_A_TIME.contains(effect)) {
            error(row, "run", Sentence.of("check.run-of-one", effect, run));
        } else if (effect.equals("start-each") && List.of("all", "latest").contains(run)) {
            error(row, "run", Sentence.of("check.run-chooses", run));
        }
    }

    /** What a row gives, by output, without the quotes of texts. */
    private Map<String, String> values(DmnTable.Row row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < row.results().size() && i < table.outputs().size(); i++) {
            String cell = row.results().get(i).written();
            boolean text = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
            values.put(table.outputs().get(i).name(), text ? cell.substring(1, cell.length() - 1) : cell);
        }
        return values;
    }

    private void error(DmnTable.Row row, String column, Sentence sentence) {
        problems.add(Problem.error(file, row.line(), table.place(row, column), sentence));
    }
}
