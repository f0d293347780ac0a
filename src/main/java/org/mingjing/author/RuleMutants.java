package org.mingjing.author;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mingjing.rules.RulePackage;
import org.mingjing.screen.DrlScreen;
import org.mingjing.screen.RuleChanges;

/**
 * Breaks the conditions of the rules of a package, one place at a time. Each mutant is a package like any other: what the
 * screen refuses, such as a rule that has lost the pattern it reports, is none.
 */
final class RuleMutants {

    private RuleMutants() {}

    /** All mutants of the package's rules, in the order of the manifest, the rule and the place. */
    public static List<Mutant> of(RulePackage rules) {
        List<Mutant> mutants = new ArrayList<>();
        for (String file : rules.manifest().rules()) {
            for (RuleChanges.Change change : RuleChanges.of(rules.text(file))) {
                if (DrlScreen.screen(file, change.text()).problems().isEmpty()) {
                    TreeMap<String, String> files = new TreeMap<>(rules.files());
                    files.put(file, change.text());
                    mutants.add(new Mutant(file, change.line(), change.place().toString(), change.change(), change.whole(), RulePackage.of(files)));
                }
            }
        }
        return mutants;
    }
}
