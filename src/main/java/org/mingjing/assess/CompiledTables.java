package org.mingjing.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.clocks.ClockRules;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.Engines;
import org.mingjing.engine.reference.TableCompiler;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;

/** The tables of a package as they read in one time, and what they say of clocks. */
record CompiledTables(List<CompiledTable> all, Map<TableUse, List<CompiledTable>> byUse, ClockRules clockRules) {

    /**
     * The tables for each time in which the values of the package's parameters stay the same, by its first day.
     *
     * @throws AssessmentFailed if a table is refused or does not compile with the values of one of them
     */
    static NavigableMap<LocalDate, CompiledTables> compile(RulePackage rules, WorkingCalendar calendar, Engines engines) {
        NavigableMap<LocalDate, CompiledTables> bySince = new TreeMap<>();
        DatedPackage.of(rules).bySince().forEach((since, read) -> bySince.put(since, of(read, calendar, engines)));
        return bySince;
    }

    private static CompiledTables of(RulePackage read, WorkingCalendar calendar, Engines engines) {
        List<CompiledTable> tables = TableCompiler.compile(read, engines.choice(), engines.fallbacks());
        Map<TableUse, List<CompiledTable>> byUse = tables.stream().collect(Collectors.groupingBy(CompiledTable::use));
        return new CompiledTables(tables, byUse, new ClockRules(read, byUse, calendar));
    }
}
