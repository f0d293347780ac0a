package org.mingjing.clocks;

import java.util.List;
import java.util.Map;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.engine.CompiledTable;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;

/** What a package says of clocks: its tables about them, the clocks that they stop, and the calendar that days are counted by. */
public final class ClockRules {

    private final Map<TableUse, List<CompiledTable>> tables;
    private final StoppedClocks stopped;
    private final WorkingCalendar calendar;
    private final boolean saysUnits;

    /** @param tables the compiled tables of the package by use */
    public ClockRules(RulePackage rules, Map<TableUse, List<CompiledTable>> tables, WorkingCalendar calendar) {
        this.tables = tables;
        this.stopped = StoppedClocks.of(rules);
        this.calendar = calendar;
        this.saysUnits = rules.messages().name(Milestones.LIMIT_UNIT);
    }

    List<CompiledTable> tables(TableUse use) {
        return tables.getOrDefault(use, List.of());
    }

    StoppedClocks stopped() {
        return stopped;
    }

    /** Whether sentences of the package name the unit of a period; it is measured for those alone, so that others stay what they are. */
    boolean saysUnits() {
        return saysUnits;
    }

    WorkingCalendar calendar() {
        return calendar;
    }
}
