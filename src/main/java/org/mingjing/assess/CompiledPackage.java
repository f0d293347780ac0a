package org.mingjing.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.clocks.ClockRules;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.Engines;
import org.mingjing.engine.RuleEngine;
import org.mingjing.engine.reference.RuleBase;
import org.mingjing.engine.reference.RuleCompiler;
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
    private final @Nullable RuleEngine ruleEngine;
    private final Engines engines;

    private CompiledPackage(RulePackage rules, WorkingCalendar calendar, NavigableMap<LocalDate, CompiledTables> bySince,
            LocalDate day, @Nullable RuleBase ruleBase, Engines engines) {
        this.rules = rules;
        this.calendar = calendar;
        this.bySince = bySince;
        this.tables = Objects.requireNonNull(bySince.get(DatedPackage.since(bySince, day)));
        this.ruleBase = ruleBase;
        this.ruleEngine = ruleBase == null ? null : ruleBase.engine(engines.choice(), engines.fallbacks());
        this.engines = engines;
    }

    private static CompiledPackage of(RulePackage rules, WorkingCalendar calendar,
            NavigableMap<LocalDate, CompiledTables> bySince, @Nullable RuleBase ruleBase, Engines engines) {
        return new CompiledPackage(rules, calendar, bySince, bySince.firstKey(), ruleBase, engines);
    }

    /** @throws AssessmentFailed if tables or rules do not compile, or the calendar is unknown or faulty */
    static CompiledPackage compile(RulePackage rules, Engines engines) {
        WorkingCalendar calendar;
        try {
            calendar = PackageCalendar.of(rules);
        } catch (FaultyPackage | IllegalArgumentException e) {
            throw AssessmentFailed.because(e);
        }
        return of(rules, calendar, CompiledTables.compile(rules, calendar, engines), rules.manifest().rules().isEmpty() ? null
                : RuleCompiler.compile(rules, engines.kept()), engines);
    }

    /** The same tables with the rules of another package, which it compiles. */
    CompiledPackage withRulesOf(RulePackage other) {
        return of(other, calendar, bySince, other.manifest().rules().isEmpty() ? null
                : RuleCompiler.compile(other, CompiledRulesCache.NONE), engines);
    }

    /** The same rules with the tables and parameters of another package; shares what this one holds. */
    CompiledPackage variant(RulePackage other, boolean sameTables) {
        return of(other, calendar, sameTables ? bySince : CompiledTables.compile(other, calendar, engines), ruleBase, engines);
    }

    /** The package with the tables of the day; shares what this one holds, and is not closed. */
    CompiledPackage on(LocalDate day) {
        return bySince.size() == 1 ? this : new CompiledPackage(rules, calendar, bySince, day, ruleBase, engines);
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

    ClockRules clockRules() {
        return tables.clockRules();
    }

    List<Report> fire(List<?> facts) {
        return ruleEngine == null ? List.of() : ruleEngine.fire(facts);
    }

    @Override
    public void close() {
        if (ruleBase != null) {
            ruleBase.close();
        }
    }
}
