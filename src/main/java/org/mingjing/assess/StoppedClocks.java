package org.mingjing.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingjing.assess.ClockEffect.Effect;
import org.mingjing.assess.screen.DmnScreen;
import org.mingjing.assess.screen.DmnTable;
import org.mingjing.assess.screen.XmlElement;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;

/**
 * What the rows of a package's clock-effects tables say of clocks, whatever a case has.
 *
 * @param names the clocks that some row stops
 * @param startCells for each clock what the rows that begin a run of it say of the step's node, as written; empty where they do
 *     not ask for it
 */
record StoppedClocks(Set<String> names, Map<String, Set<String>> startCells) {

    private static final Pattern TEXTS = Pattern.compile("\\s*\"[^\"\\\\]*\"(\\s*,\\s*\"[^\"\\\\]*\")*\\s*");

    static StoppedClocks of(RulePackage rules) {
        Set<String> names = new HashSet<>();
        Map<String, Set<String>> startCells = new HashMap<>();
        for (TableRef ref : rules.manifest().tables(TableUse.CLOCK_EFFECTS)) {
            XmlElement definitions = DmnScreen.screen(ref.file(), rules.text(ref.file())).definitions();
            if (definitions != null) {
                DmnTable.in(definitions).stream().filter(table -> table.decision().equals(ref.decision()))
                        .forEach(table -> add(table, names, startCells));
            }
        }
        return new StoppedClocks(Set.copyOf(names), Map.copyOf(startCells));
    }

    private static void add(DmnTable table, Set<String> names, Map<String, Set<String>> startCells) {
        List<String> outputs = table.outputs().stream().map(DmnTable.Column::name).toList();
        int effect = outputs.indexOf("effect");
        int clock = outputs.indexOf("clock");
        int node = table.inputs().stream().map(DmnTable.Column::name).toList().indexOf("node");
        for (DmnTable.Row row : table.rows()) {
            if (row.results().size() != outputs.size() || effect < 0 || clock < 0) {
                continue;
            }
            String done = row.results().get(effect).written().replace("\"", "");
            String name = row.results().get(clock).written().replace("\"", "");
            if (done.equals(Effect.STOP.code())) {
                names.add(name);
            } else if (ClockEffect.BEGINNINGS.stream().map(Effect::code).anyMatch(done::equals)) {
                boolean asks = node >= 0 && row.conditions().size() == table.inputs().size();
                startCells.computeIfAbsent(name, one -> new HashSet<>()).add(asks ? row.conditions().get(node).written() : "");
            }
        }
    }

    /** Whether a step of one of the nodes may start the clock: some row says so, perhaps if it has other values. */
    boolean mayStart(String clock, Set<String> nodes) {
        return startCells.getOrDefault(clock, Set.of()).stream().anyMatch(cell -> !TEXTS.matcher(cell).matches()
                || nodes.stream().anyMatch(node -> cell.contains("\"" + node + "\"")));
    }

    boolean contains(String clock) {
        return names.contains(clock);
    }
}
