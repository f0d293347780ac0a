package org.mingjing.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Measures elapsed time from the start on, to the millisecond; it is read in hours and never rounded to days. */
final class ElapsedTime implements TimeLine {

    static final long HOUR_MILLIS = 3_600_000;

    private final ZoneId zone;

    ElapsedTime(WorkingCalendar calendar) {
        this.zone = calendar.zone();
    }

    @Override
    public long at(Instant instant) {
        return instant.toEpochMilli();
    }

    @Override
    public long atStartOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    @Override
    public long startOfCount(Instant start) {
        return at(start);
    }

    @Override
    public long unitMillis() {
        return HOUR_MILLIS;
    }

    @Override
    public Instant lastMoment(long position) {
        return Instant.ofEpochMilli(position);
    }

    @Override
    public long roundedUp(long position) {
        return position;
    }
}
