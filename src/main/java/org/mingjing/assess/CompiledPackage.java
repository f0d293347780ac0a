package org.mingjing.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;
import org.mingjing.words.Report;

/**
 * A rule package made ready to run: its tables, its rules and its calendar. If it has dated parameters there are tables for
 * each time, and it is {@link #on asked} for those of a day. Safe for use by several threads.
 */
final class CompiledPackage implements AutoCloseable {

    private final RulePackage rules;
    private final WorkingCalendar calendar;
    private final NavigableMap<LocalDate, CompiledTables> bySince;
    private final CompiledTables tables;
    private final @Nullable RuleBase ruleBase;
    private final TableMode mode;

    private CompiledPackage(RulePackage rules, WorkingCalendar calendar, NavigableMap<LocalDate, CompiledTables> bySince,
            LocalDate day, @Nullable RuleBase ruleBase, TableMode mode) {
        this.rules = rules;
        this.calendar = calendar;
        this.bySince = bySince;
        this.tables = Objects.requireNonNull(bySince.get(DatedPackage.since(bySince, day)));
        this.ruleBase = ruleBase;
        this.mode = mode;
    }

    private static CompiledPackage of(RulePackage rules, WorkingCalendar calendar,
            NavigableMap<LocalDate, CompiledTables> bySince, @Nullable RuleBase ruleBase, TableMode mode) {
        return new CompiledPackage(rules, calendar, bySince, bySince.firstKey(), ruleBase, mode);
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
        return of(rules, calendar, CompiledTables.compile(rules, mode), rules.manifest().rules().isEmpty() ? null
                : Compiling.of("The rules of " + rules.id(), () -> RuleCompiler.compile(rules, kept)), mode);
    }

    /** The same tables with the rules of another package, which it compiles. */
    CompiledPackage withRulesOf(RulePackage other) {
        return of(other, calendar, bySince, other.manifest().rules().isEmpty() ? null
                : Compiling.of("The rules of " + other.id(), () -> RuleCompiler.compile(other)), mode);
    }

    /** The same rules with the tables and parameters of another package; shares what this one holds. */
    CompiledPackage variant(RulePackage other, boolean sameTables) {
        return of(other, calendar, sameTables ? bySince : CompiledTables.compile(other, mode), ruleBase, mode);
    }

    /** The package with the tables of the day; shares what this one holds, and is not closed. */
    CompiledPackage on(LocalDate day) {
        return bySince.size() == 1 ? this : new CompiledPackage(rules, calendar, bySince, day, ruleBase, mode);
    }

    /** The tables of each time by its first day. */
    NavigableMap<LocalDate, CompiledTables> bySince() {
        return bySince;
    }

    RulePackage rules() {
        return rules;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    List<CompiledTable> tables() {
        return tables.all();
    }

    List<CompiledTable> tables(TableUse use) {
        return tables.byUse().getOrDefault(use, List.of());
    }

    StoppedClocks stoppedClocks() {
        return tables.stopped();
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
