package org.mingjing.assess;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;
import org.mingjing.words.Report;

/** A rule package made ready to run: its tables, its rules and its calendar. Safe for use by several threads. */
final class CompiledPackage implements AutoCloseable {

    private final RulePackage rules;
    private final WorkingCalendar calendar;
    private final List<CompiledTable> tables;
    private final Map<TableUse, List<CompiledTable>> byUse;
    private final @Nullable RuleBase ruleBase;
    private final TableMode mode;
    private final StoppedClocks stopped;

    private CompiledPackage(RulePackage rules, WorkingCalendar calendar, List<CompiledTable> tables,
            @Nullable RuleBase ruleBase, TableMode mode) {
        this.rules = rules;
        this.calendar = calendar;
        this.tables = tables;
        this.byUse = tables.stream().collect(Collectors.groupingBy(CompiledTable::use));
        this.ruleBase = ruleBase;
        this.mode = mode;
        this.stopped = StoppedClocks.of(rules);
    }

    /** @throws AssessmentFailed if tables or rules do not compile, or the calendar is unknown or faulty */
    static CompiledPackage compile(RulePackage rules, TableMode mode) {
        return compile(rules, mode, CompiledRules.NONE);
    }

    /** As {@link #compile(RulePackage, TableMode)}, with rules that may have been compiled before. */
    static CompiledPackage compile(RulePackage rules, TableMode mode, CompiledRules kept) {
        WorkingCalendar calendar;
        try {
            calendar = PackageCalendar.of(rules);
        } catch (FaultyPackage | IllegalArgumentException e) {
            throw new AssessmentFailed(e.getMessage(), e);
        }
        List<CompiledTable> tables = Compiling.of("The tables of " + rules.id(),
                () -> TableCompiler.compile(rules, AssessmentId::current, mode));
        return new CompiledPackage(rules, calendar, tables, rules.manifest().rules().isEmpty() ? null
                : Compiling.of("The rules of " + rules.id(), () -> RuleCompiler.compile(rules, kept)), mode);
    }

    /** The same tables with the rules of another package, which it compiles. */
    CompiledPackage withRulesOf(RulePackage other) {
        return new CompiledPackage(other, calendar, tables, other.manifest().rules().isEmpty() ? null
                : Compiling.of("The rules of " + other.id(), () -> RuleCompiler.compile(other)), mode);
    }

    /** The same rules with the tables and parameters of another package; shares what this one holds. */
    CompiledPackage variant(RulePackage other, boolean sameTables) {
        return new CompiledPackage(other, calendar,
                sameTables ? tables : Compiling.of("The tables of " + other.id(),
                        () -> TableCompiler.compile(other, AssessmentId::current, mode)), ruleBase, mode);
    }

    RulePackage rules() {
        return rules;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    List<CompiledTable> tables() {
        return tables;
    }

    List<CompiledTable> tables(TableUse use) {
        return byUse.getOrDefault(use, List.of());
    }

    StoppedClocks stoppedClocks() {
        return stopped;
    }

    @Nullable RuleBase ruleBase() {
        return ruleBase;
    }

    List<Report> fire(List<?> facts) {
        if (ruleBase == null) {
            return List.of();
        }
        return mode == TableMode.INTERPRETED ? ruleBase.fireInSession(facts) : ruleBase.fire(facts);
    }

    @Override
    public void close() {
        if (ruleBase != null) {
            ruleBase.close();
        }
    }
}
