package org.mingjing.assess;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.mingjing.assess.check.TableText;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;

/** The clocks for which some row of a package's clock-effects tables says that a step stops them. */
record StoppedClocks(Set<String> names) {

    static StoppedClocks of(RulePackage rules) {
        Set<String> names = new HashSet<>();
        for (TableRef ref : rules.manifest().tables(TableUse.CLOCK_EFFECTS)) {
            for (TableText.Row row : TableText.of(rules.text(ref.file()), ref.decision(), Map.of()).rows()) {
                Map<String, String> cells = new HashMap<>();
                row.cells().forEach(cell -> cells.put(cell.column(), cell.value()));
                if ("\"stop\"".equals(cells.get("effect"))) {
                    names.add(cells.getOrDefault("clock", "").replace("\"", ""));
                }
            }
        }
        return new StoppedClocks(Set.copyOf(names));
    }

    boolean contains(String clock) {
        return names.contains(clock);
    }
}
