package org.mingjing.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.DrlRule;
import org.mingjing.screen.DrlTerm;
import org.mingjing.texts.Sentence;

/** Compares the names of clocks, measures and levels in the tables of a package, and in its rules. */
final class ClockNames {

    private static final String MILESTONE = "Milestone";

    private final CheckedPackage checked;
    private final List<CheckedTable> effects;
    private final List<CheckedTable> limits;
    private final List<CheckedTable> milestones;
    private final List<Problem> problems = new ArrayList<>();

    ClockNames(CheckedPackage checked) {
        this.checked = checked;
        this.effects = checked.tables(TableUse.CLOCK_EFFECTS);
        this.limits = checked.tables(TableUse.LIMITS);
        this.milestones = checked.tables(TableUse.MILESTONES);
    }

    List<Problem> problems() {
        Optional<Set<String>> started = started();
        started.ifPresent(this::clocks);
        texts(limits, "measure").ifPresent(measures -> {
            measures.add("statutory");
            milestones.forEach(table -> table.table().rows().forEach(row -> asked(table, row, "measure", measures,
                    "check.no-measure")));
        });
        Optional<Set<String>> levels = texts(milestones, "level");
        levels.ifPresent(this::levels);
        checked.eachRule((file, rule) -> rule(file, rule, started, levels));
        return problems;
    }

    /** The clocks that some row starts; empty if that cannot be known. */
    private Optional<Set<String>> started() {
        Set<String> started = new TreeSet<>();
        for (CheckedTable table : effects) {
            if (table.texts("clock").isEmpty() || table.texts("effect").isEmpty()) {
                return Optional.empty();
            }
            table.table().rows().stream().filter(row -> isStart(table.text(row, "effect")))
                    .forEach(row -> started.add(table.text(row, "clock")));
        }
        return Optional.of(started);
    }

    private static boolean isStart(String effect) {
        return effect.startsWith("start") || effect.equals("restart");
    }

    private static Optional<Set<String>> texts(List<CheckedTable> tables, String output) {
        Set<String> all = new TreeSet<>();
        for (CheckedTable table : tables) {
            Optional<Set<String>> texts = table.output(output) < 0 ? Optional.of(Set.of()) : table.texts(output);
            if (texts.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(texts.get());
        }
        return Optional.of(all);
    }

    private void clocks(Set<String> started) {
        effects.forEach(table -> table.table().rows().forEach(row -> effect(table, row, started)));
        Set<String> limited = new TreeSet<>();
        boolean any = false;
        for (CheckedTable table : limits) {
            for (Row row : table.table().rows()) {
                List<String> clocks = table.asked(row, "clock");
                limited.addAll(clocks);
                any |= clocks.isEmpty();
                asked(table, row, "clock", started, "check.no-clock-started");
            }
        }
        Set<String> known = any ? started : limited;
        milestones.forEach(table -> table.table().rows().forEach(row ->
                asked(table, row, "clock", known, "check.no-period")));
        if (!any) {
            effects.forEach(table -> table.table().rows().forEach(row -> unlimited(table, row, limited)));
        }
    }

    private void unlimited(CheckedTable table, Row row, Set<String> limited) {
        String clock = table.text(row, "clock");
        if (isStart(table.text(row, "effect")) && !limited.contains(clock)) {
            problems.add(table.warning(row, "clock",
                    Nearest.after(Sentence.of("check.clock-without-period", clock), clock, limited)));
        }
    }

    private void effect(CheckedTable table, Row row, Set<String> started) {
        String clock = table.text(row, "clock");
        String effect = table.text(row, "effect");
        if (!started.contains(clock)) {
            problems.add(table.warning(row, "clock", Nearest.after(Sentence.of("check.clock-never-started", clock), clock, started)));
        }
        if (effect.equals("extend")) {
            extension(table, row, clock);
        }
        if (effect.equals("resume") && !isPaused(clock)) {
            problems.add(table.warning(row, "effect", Sentence.of("check.nothing-to-resume", clock)));
        }
        String guard = table.text(row, "guard");
        boolean needsGuard = effect.equals("start-if-breached") || effect.equals("start-unless-breached");
        if (needsGuard && guard.isEmpty()) {
            problems.add(table.error(row, "guard", Sentence.of("check.guard-missing", effect)));
        } else if (!needsGuard && !guard.isEmpty()) {
            problems.add(table.warning(row, "guard", Sentence.of("check.guard-unread", guard, effect)));
        } else if (needsGuard && !started.contains(guard)) {
            problems.add(table.warning(row, "guard", Nearest.after(Sentence.of("check.guard-never-started", guard), guard, started)));
        }
    }

    private boolean isPaused(String clock) {
        return effects.stream().anyMatch(table -> table.table().rows().stream().anyMatch(row ->
                table.text(row, "effect").equals("pause") && table.text(row, "clock").equals(clock)
                        || table.constant(row, "effect") == null || table.constant(row, "clock") == null));
    }

    private void extension(CheckedTable table, Row row, String clock) {
        boolean any = false;
        for (CheckedTable limit : limits) {
            for (Row period : limit.table().rows()) {
                List<String> clocks = limit.asked(period, "clock");
                Constant amount = limit.constant(period, "extensionAmount");
                boolean none = limit.output("extensionAmount") < 0 || amount != null && "0".equals(String.valueOf(amount.value()));
                any |= (clocks.isEmpty() || clocks.contains(clock)) && !none;
            }
        }
        if (!any && !limits.isEmpty()) {
            problems.add(table.warning(row, "effect", Sentence.of("check.no-extension", clock)));
        }
    }

    private void asked(CheckedTable table, Row row, String column, Set<String> known, String key) {
        for (String name : table.asked(row, column)) {
            if (!known.contains(name)) {
                problems.add(table.warning(row, column, Nearest.after(Sentence.of(key, name), name, known)));
            }
        }
    }

    private void levels(Set<String> given) {
        Set<String> reached = new TreeSet<>(given);
        reached.add("none");
        checked.tables(TableUse.GRADING, TableUse.RULES).forEach(table -> table.table().rows().forEach(row ->
                asked(table, row, "reached", reached, "check.no-level")));
    }

    private void rule(String file, DrlRule rule, Optional<Set<String>> clocks, Optional<Set<String>> levels) {
        for (DrlRule.Pattern pattern : rule.patterns()) {
            if (!pattern.type().equals(MILESTONE)) {
                continue;
            }
            if (milestones.isEmpty() || limits.isEmpty() || effects.isEmpty()) {
                problems.add(Problem.error(file, pattern.line(), rule.shown(), Sentence.of("check.never-a-milestone",
                        effects.isEmpty() ? "clock-effects" : limits.isEmpty() ? "limits" : "milestones")));
                continue;
            }
            for (DrlRule.Condition condition : pattern.conditions()) {
                clocks.ifPresent(known -> named(file, rule, condition, "clock", known));
                levels.ifPresent(known -> named(file, rule, condition, "level", known));
            }
        }
    }

    private void named(String file, DrlRule rule, DrlRule.Condition condition, String word, Collection<String> known) {
        condition.term().all().filter(DrlTerm.Operation.class::isInstance).map(DrlTerm.Operation.class::cast)
                .flatMap(operation -> Comparisons.compared(operation).stream())
                .filter(compared -> compared.word().of() == null && compared.word().name().equals(word))
                .forEach(compared -> compared.texts().stream().filter(text -> !known.contains(text)).forEach(text ->
                        problems.add(Problem.warning(file, compared.word().line(), rule.shown(),
                                Nearest.after(Sentence.of("check.no-" + word + "-of-milestone", text), text, known)))));
    }
}
