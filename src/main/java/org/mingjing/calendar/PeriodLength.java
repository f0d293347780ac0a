package org.mingjing.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How much countable time a limit is, for a clock started on a given local day. */
record PeriodLength(LocalDate startDay, TimeLine line) {

    static PeriodLength startingAt(LocalDate startDay, LimitUnit unit, WorkingCalendar calendar) {
        return new PeriodLength(startDay, switch (unit) {
            case WORKING_DAY -> new WorkingTime(calendar);
            case CALENDAR_DAY, MONTH, YEAR -> new CalendarTime(calendar);
            case HOUR -> new ElapsedTime(calendar);
        });
    }

    /** Countable time of the limit; months and years are the days up to the same date, or to the last of a shorter month. */
    long millis(Limit limit) {
        return units(limit) * line.unitMillis();
    }

    private long units(Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY, CALENDAR_DAY, HOUR -> limit.amount();
            case MONTH -> ChronoUnit.DAYS.between(startDay, startDay.plusMonths(limit.amount()));
            case YEAR -> ChronoUnit.DAYS.between(startDay, startDay.plusYears(limit.amount()));
        };
    }
}
