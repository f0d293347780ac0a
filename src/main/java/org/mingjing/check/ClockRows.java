package org.mingjing.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;

/** Looks for cells of the limits and clock-effects tables that need each other: a row that names one and not the other. */
public final class ClockRows {

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
            error(row, "answersBy", "'" + answers + "' answers, but the row does not say which attribute names who that is; "
                    + "write it in the column answersBy.");
        } else if (!by.isEmpty() && !answers.equals("head") && !BY_ATTRIBUTE.contains(answers)) {
            error(row, "answersBy", "The attribute '" + by + "' names nobody here; it is read where 'answers' is receiver, "
                    + "assigned, head or attribute.");
        }
        String source = values.getOrDefault("source", "table");
        if (source.equals("attribute") && values.getOrDefault("attribute", "").isEmpty()) {
            error(row, "attribute", "The period stands in an attribute, but the row does not say in which; write its name in the "
                    + "column attribute.");
        } else if (source.equals("table") && List.of("", "null").contains(values.getOrDefault("amount", ""))) {
            error(row, "amount", "The row gives no amount; write how long the period is, 0 for on the spot, or name another "
                    + "source.");
        }
    }

    private void effect(DmnTable.Row row, Map<String, String> values) {
        String effect = values.getOrDefault("effect", "");
        String run = values.getOrDefault("run", "");
        if (!run.isEmpty() && ONE_AT_A_TIME.contains(effect)) {
            error(row, "run", "A clock that is begun by " + effect + " has one run at a time, so that '" + run + "' tells none "
                    + "apart; write \"\", or start-each as the effect.");
        } else if (effect.equals("start-each") && List.of("all", "latest").contains(run)) {
            error(row, "run", "'" + run + "' chooses among runs and tells none apart; write what differs from run to run, such as "
                    + "an attribute, or \"\".");
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

    private void error(DmnTable.Row row, String column, String sentence) {
        problems.add(Problem.error(file, row.line(), table.place(row, column), sentence));
    }
}
