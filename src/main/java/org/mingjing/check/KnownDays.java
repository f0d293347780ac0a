package org.mingjing.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.calendar.YearWithoutData;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.PackageYaml;
import org.mingjing.rules.RulePackage;

/**
 * The years that a package's calendar knows.
 *
 * @param working the calendar, null if its years are not bounded or it cannot be read
 */
record KnownDays(String calendar, @Nullable WorkingCalendar working, int firstYear, int lastYear) {

    /** A year of which no calendar that lists its years has data. */
    private static final LocalDate UNKNOWN_DAY = LocalDate.of(9999, 1, 1);

    static KnownDays of(RulePackage rules) {
        String name = rules.manifest().calendar();
        try {
            WorkingCalendar calendar = rules.manifest().calendarFile().isPresent()
                    ? PackageYaml.read(() -> WorkingCalendar.parse(rules.text(name), name))
                    : WorkingCalendar.builtIn(name);
            return ofYears(name, calendar);
        } catch (FaultyPackage | IllegalArgumentException e) {
            return new KnownDays(name, null, 0, 0); // told where the calendar is checked
        }
    }

    private static KnownDays ofYears(String name, WorkingCalendar calendar) {
        try {
            calendar.kindOf(UNKNOWN_DAY);
            return new KnownDays(name, null, 0, 0);
        } catch (YearWithoutData e) {
            return new KnownDays(name, calendar, e.firstYear(), e.lastYear());
        }
    }

    /** Whether so many working days after the first known day lie within the known years. */
    boolean reach(int workingDays) {
        if (working == null) {
            return true;
        }
        try {
            working.plusWorkingDays(LocalDate.of(firstYear, 1, 1), workingDays);
            return true;
        } catch (YearWithoutData e) {
            return false;
        }
    }
}
