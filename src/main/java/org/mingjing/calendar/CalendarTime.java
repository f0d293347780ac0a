package org.mingjing.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Measures local calendar days, each of 24 hours by the clock on the wall; the day of the start is not counted. */
final class CalendarTime implements TimeLine {

    private final ZoneId zone;
    private final WallClock wall;

    CalendarTime(WorkingCalendar calendar) {
        this.zone = calendar.zone();
        this.wall = calendar.wall();
    }

    @Override
    public long at(Instant instant) {
        return wall.at(instant);
    }

    @Override
    public long atStartOf(LocalDate day) {
        return day.toEpochDay() * WallClock.DAY_MILLIS;
    }

    @Override
    public long startOfCount(Instant start) {
        return atStartOf(LocalDate.ofInstant(start, zone).plusDays(1));
    }

    @Override
    public long unitMillis() {
        return WallClock.DAY_MILLIS;
    }

    @Override
    public Instant lastMoment(long position) {
        return wall.firstInstantAt(roundedUp(position)).minusMillis(1);
    }

    @Override
    public long roundedUp(long position) {
        return Units.roundedUp(position, WallClock.DAY_MILLIS) * WallClock.DAY_MILLIS;
    }
}
