package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.rules.RulePackage;
import org.mingjing.screen.DrlRule;
import org.mingjing.screen.DrlScreen;

/**
 * A rule as its file has it.
 *
 * @param reports the rule ids it reports
 */
record DrlSource(String file, int line, String name, String text, Set<String> reports) {

    /** The rules of a package in the order of its files. */
    static List<DrlSource> of(RulePackage rules) {
        List<DrlSource> sources = new ArrayList<>();
        for (String file : rules.manifest().rules()) {
            List<String> lines = rules.text(file).lines().toList();
            List<DrlRule> read = DrlScreen.screen(file, rules.text(file)).read();
            for (int i = 0; i < read.size(); i++) {
                int end = i + 1 < read.size() ? read.get(i + 1).line() - 1 : lines.size();
                String text = String.join("\n", lines.subList(Math.max(0, read.get(i).line() - 1), Math.max(0, end))).strip();
                sources.add(of(file, read.get(i), text));
            }
        }
        return sources;
    }

    private static DrlSource of(String file, DrlRule rule, String text) {
        Set<String> reports = new TreeSet<>();
        rule.reports().forEach(report -> reports.add(report.rule()));
        int end = text.lastIndexOf("\nend");
        return new DrlSource(file, rule.line(), rule.name(), end < 0 ? text : text.substring(0, end + 4), reports);
    }
}
