package org.mingjing.clocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnScreen;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.XmlElement;

/** The clocks for which some row of a package's clock-effects tables says that a step stops them. */
record StoppedClocks(Set<String> names) {

    static StoppedClocks of(RulePackage rules) {
        Set<String> names = new HashSet<>();
        for (TableRef ref : rules.manifest().tables(TableUse.CLOCK_EFFECTS)) {
            XmlElement definitions = DmnScreen.screen(ref.file(), rules.text(ref.file())).definitions();
            if (definitions != null) {
                DmnTable.in(definitions).stream().filter(table -> table.decision().equals(ref.decision()))
                        .forEach(table -> add(table, names));
            }
        }
        return new StoppedClocks(Set.copyOf(names));
    }

    private static void add(DmnTable table, Set<String> names) {
        List<String> outputs = table.outputs().stream().map(DmnTable.Column::name).toList();
        int effect = outputs.indexOf("effect");
        int clock = outputs.indexOf("clock");
        for (DmnTable.Row row : table.rows()) {
            boolean whole = row.results().size() == outputs.size() && effect >= 0 && clock >= 0;
            if (whole && row.results().get(effect).written().equals("\"stop\"")) {
                names.add(row.results().get(clock).written().replace("\"", ""));
            }
        }
    }

    boolean contains(String clock) {
        return names.contains(clock);
    }
}
