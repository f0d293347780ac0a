package org.mingjing.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Until when a pause counts: until it ended, but no longer than the time that was asked for. */
final class PauseEnd {

    private PauseEnd() {}

    /** The first instant no longer paused, or null if the pause is open and nothing was asked for. */
    static @Nullable Instant of(Pause pause, WorkingCalendar calendar) {
        Limit asked = pause.asked();
        Instant to = pause.to();
        if (asked == null || (to != null && isWithin(asked, pause.from(), to, calendar))) {
            return to;
        }
        return endOfAsked(asked, pause.from(), calendar);
    }

    // Working time is compared, not added, so that a pause long ended needs no data for the years it might have lasted.
    private static boolean isWithin(Limit asked, Instant from, Instant to, WorkingCalendar calendar) {
        if (asked.unit() == LimitUnit.WORKING_DAY) {
            return calendar.workingTimeBetween(from, to)
                            .compareTo(calendar.workingDayLength().multipliedBy(asked.amount())) <= 0;
        }
        return !to.isAfter(endOfAsked(asked, from, calendar));
    }

    private static Instant endOfAsked(Limit asked, Instant from, WorkingCalendar calendar) {
        LocalDateTime local = LocalDateTime.ofInstant(from, calendar.zone());
        WallClock wall = calendar.wall();
        return switch (asked.unit()) {
            case WORKING_DAY -> afterWorkingTime(asked.amount(), from, calendar);
            case CALENDAR_DAY -> wall.firstInstantAt(local.plusDays(asked.amount()));
            case HOUR -> from.plusMillis(asked.amount() * ElapsedTime.HOUR_MILLIS);
            case MONTH -> wall.firstInstantAt(local.plusMonths(asked.amount()));
            case YEAR -> wall.firstInstantAt(local.plusYears(asked.amount()));
        };
    }

    private static Instant afterWorkingTime(int workingDays, Instant from, WorkingCalendar calendar) {
        WorkingTime time = new WorkingTime(calendar);
        return workingDays == 0 ? from : time.firstInstantAt(time.at(from) + workingDays * time.unitMillis());
    }
}
