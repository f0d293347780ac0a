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
                    "No row of a limits table gives the measure '%s'")));
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
                asked(table, row, "clock", started, "No row of a clock-effects table starts the clock '%s'");
            }
        }
        Set<String> known = any ? started : limited;
        milestones.forEach(table -> table.table().rows().forEach(row ->
                asked(table, row, "clock", known, "No row of a limits table gives a period to the clock '%s'")));
        if (!any) {
            effects.forEach(table -> table.table().rows().forEach(row -> unlimited(table, row, limited)));
        }
    }

    private void unlimited(CheckedTable table, Row row, Set<String> limited) {
        String clock = table.text(row, "clock");
        if (isStart(table.text(row, "effect")) && !limited.contains(clock)) {
            problems.add(table.warning(row, "clock", "The clock '" + clock + "' is started, but no row of a limits table gives it a "
                    + "period, so nothing comes of it. " + Nearest.sentence(clock, limited)));
        }
    }

    private void effect(CheckedTable table, Row row, Set<String> started) {
        String clock = table.text(row, "clock");
        String effect = table.text(row, "effect");
        if (!started.contains(clock)) {
            problems.add(table.warning(row, "clock", "No row starts the clock '" + clock + "', so the row does nothing. "
                    + Nearest.sentence(clock, started)));
        }
        if (effect.equals("extend")) {
            extension(table, row, clock);
        }
        if (effect.equals("resume") && !isPaused(clock)) {
            problems.add(table.warning(row, "effect", "No row pauses the clock '" + clock + "', so there is nothing to resume; write "
                    + "'pause' in the row of the step that begins the pause."));
        }
        String guard = table.text(row, "guard");
        boolean needsGuard = effect.equals("start-if-breached") || effect.equals("start-unless-breached");
        if (needsGuard && guard.isEmpty()) {
            problems.add(table.error(row, "guard", "The effect '" + effect + "' needs a guard; write the clock whose breach decides."));
        } else if (!needsGuard && !guard.isEmpty()) {
            problems.add(table.warning(row, "guard", "The guard '" + guard + "' is never read, because the effect '" + effect
                    + "' asks none; leave it empty."));
        } else if (needsGuard && !started.contains(guard)) {
            problems.add(table.warning(row, "guard", "No row starts the clock '" + guard + "', so it is never breached. "
                    + Nearest.sentence(guard, started)));
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
            problems.add(table.warning(row, "effect", "The clock '" + clock + "' cannot be extended: no row of a limits table gives it "
                    + "an extensionAmount above 0."));
        }
    }

    private void asked(CheckedTable table, Row row, String column, Set<String> known, String sentence) {
        for (String name : table.asked(row, column)) {
            if (!known.contains(name)) {
                problems.add(table.warning(row, column, sentence.replace("%s", name) + ", so the row never matches for it. "
                        + Nearest.sentence(name, known)));
            }
        }
    }

    private void levels(Set<String> given) {
        Set<String> reached = new TreeSet<>(given);
        reached.add("none");
        checked.tables(TableUse.GRADING, TableUse.RULES).forEach(table -> table.table().rows().forEach(row ->
                asked(table, row, "reached", reached, "No row of a milestones table gives the level '%s'")));
    }

    private void rule(String file, DrlRule rule, Optional<Set<String>> clocks, Optional<Set<String>> levels) {
        for (DrlRule.Pattern pattern : rule.patterns()) {
            if (!pattern.type().equals(MILESTONE)) {
                continue;
            }
            if (milestones.isEmpty() || limits.isEmpty() || effects.isEmpty()) {
                problems.add(Problem.error(file, pattern.line(), rule.shown(), "There is never a Milestone, because the package has no "
                        + (effects.isEmpty() ? "clock-effects" : limits.isEmpty() ? "limits" : "milestones") + " table."));
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
                        problems.add(Problem.warning(file, compared.word().line(), rule.shown(), "No table gives the " + word + " '"
                                + text + "', so there is no such Milestone. " + Nearest.sentence(text, known)))));
    }
}
