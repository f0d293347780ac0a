package org.mingjing.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;

/** The tables of a package as they read in one time, and the clocks that they stop. */
record CompiledTables(List<CompiledTable> all, Map<TableUse, List<CompiledTable>> byUse, StoppedClocks stopped) {

    /**
     * The tables for each time in which the values of the package's parameters stay the same, by its first day.
     *
     * @throws AssessmentFailed if a table is refused or does not compile with the values of one of them
     */
    static NavigableMap<LocalDate, CompiledTables> compile(RulePackage rules, TableMode mode) {
        NavigableMap<LocalDate, CompiledTables> bySince = new TreeMap<>();
        DatedPackage.of(rules).bySince().forEach((since, read) -> bySince.put(since, of(read, mode)));
        return bySince;
    }

    private static CompiledTables of(RulePackage read, TableMode mode) {
        List<CompiledTable> tables = Compiling.of("The tables of " + read.id(),
                () -> TableCompiler.compile(read, AssessmentId::current, mode));
        return new CompiledTables(tables, tables.stream().collect(Collectors.groupingBy(CompiledTable::use)), StoppedClocks.of(read));
    }

}
