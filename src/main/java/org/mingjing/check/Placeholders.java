package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingjing.rules.ExplanationTemplates.Message;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DrlRule;
import org.mingjing.screen.DrlTerm;
import org.mingjing.texts.Sentence;

/** Compares the values that messages name with those that rules and clocks give. */
final class Placeholders {

    private final CheckedPackage checked;
    private final CheckedPackage.Measures program;
    private final Map<String, Set<String>> given = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Placeholders(CheckedPackage checked, CheckedPackage.Measures program) {
        this.checked = checked;
        this.program = program;
    }

    List<Problem> problems() {
        checked.eachRule((file, rule) -> rule.reports().forEach(report -> collect(rule, report)));
        checked.tables(TableUse.MILESTONES).forEach(table -> table.table().rows().forEach(row -> named(table.text(row, "rule"))));
        for (String rule : checked.rules().messages().rules()) {
            if (given.containsKey(rule)) {
                unfilled(rule);
            } else if (checked.isWhole()) {
                inMessages(rule, "", Problem::warning,
                        Nearest.after(Sentence.of("check.message-never-shown", rule), rule, given.keySet()));
            }
        }
        return problems;
    }

    private void collect(DrlRule rule, DrlRule.Report report) {
        Set<String> names = given.computeIfAbsent(report.rule(), first -> new TreeSet<>(program.ofFinding()));
        for (DrlRule.Telling telling : report.tellings()) {
            if (telling.word().equals("measure")) {
                Optional<String> name = text(telling.arguments().get(0));
                name.ifPresentOrElse(names::add, () -> open.add(report.rule()));
            } else if (telling.word().equals("on") && isMilestone(rule, telling.arguments().get(0))) {
                names.addAll(program.ofMilestone());
                names.addAll(measures());
            }
        }
    }

    /** A row of milestones that names a rule gives it what a clock measures. */
    private void named(String rule) {
        if (!rule.isEmpty()) {
            Set<String> names = given.computeIfAbsent(rule, first -> new TreeSet<>(program.ofFinding()));
            names.addAll(program.ofMilestone());
            names.addAll(measures());
        }
    }

    private static Optional<String> text(DrlTerm term) {
        return term instanceof DrlTerm.Literal literal && literal.value() instanceof String text
                ? Optional.of(text) : Optional.empty();
    }

    private static boolean isMilestone(DrlRule rule, DrlTerm term) {
        return rule.patterns().stream().anyMatch(pattern -> pattern.type().equals("Milestone")
                && term instanceof DrlTerm.Variable variable && pattern.variable().equals(variable.name()));
    }

    /** The measures of periods, each of which is a condition for messages too. */
    private Set<String> measures() {
        Set<String> measures = new TreeSet<>(Set.of("statutory"));
        for (CheckedTable table : checked.tables(TableUse.LIMITS)) {
            table.table().rows().forEach(row -> measures.add(table.text(row, "measure")));
        }
        measures.remove("");
        return measures;
    }

    private void unfilled(String rule) {
        Message message = checked.rules().messages().of(rule);
        if (message == null || open.contains(rule)) {
            return;
        }
        Set<String> known = given.getOrDefault(rule, Set.of());
        Stream.concat(message.zh().names().stream(), message.en().names().stream()).distinct()
                .filter(name -> !known.contains(name))
                .forEach(name -> inMessages(rule, name, Problem::error,
                        Nearest.after(Sentence.of("check.message-unfilled", rule, name), name, known)));
    }

    private interface Telling {
        Problem tell(String file, int line, Sentence place, Sentence sentence);
    }

    private void inMessages(String rule, String name, Telling how, Sentence sentence) {
        String file = checked.rules().manifest().messages();
        problems.add(how.tell(file, lineOf(checked.rules().text(file).lines().toList(), rule, name), Problem.NO_PLACE, sentence));
    }

    /** The line of a rule's message, or that on which the message names a value. */
    private static int lineOf(List<String> lines, String rule, String name) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().matches("[\"']?\\Q" + rule + "\\E[\"']?:.*")) {
                for (int j = i; j < lines.size() && !name.isEmpty(); j++) {
                    if (lines.get(j).contains("{" + name + "}") || lines.get(j).contains("[?" + name + " ")) {
                        return j + 1;
                    }
                }
                return i + 1;
            }
        }
        return 0;
    }
}
