package org.mingjing.calendar;

import java.time.Instant;
import java.time.LocalDate;

/** Measures the working time of working days; the day of the start is not counted. */
final class WorkingTime implements TimeLine {

    private final WorkingCalendar calendar;
    private final long dayLength;

    WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
        this.dayLength = calendar.hours().length();
    }

    @Override
    public long at(Instant instant) {
        long wall = calendar.wall().at(instant);
        long day = Math.floorDiv(wall, WallClock.DAY_MILLIS);
        boolean worked = calendar.days().kindOf(day).isWorked();
        int today = worked ? calendar.hours().before((int) (wall - day * WallClock.DAY_MILLIS)) : 0;
        return calendar.days().countBefore(day) * dayLength + today;
    }

    @Override
    public long atStartOf(LocalDate day) {
        return calendar.days().countBefore(day.toEpochDay()) * dayLength;
    }

    @Override
    public long startOfCount(Instant start) {
        LocalDate day = LocalDate.ofInstant(start, calendar.zone());
        calendar.kindOf(day); // a start in a year without data is an error, even if the next day has some
        return atStartOf(day.plusDays(1));
    }

    @Override
    public long unitMillis() {
        return dayLength;
    }

    @Override
    public Instant lastMoment(long position) {
        return calendar.wall().firstInstantAt((dayOf(position) + 1) * WallClock.DAY_MILLIS).minusMillis(1);
    }

    @Override
    public long roundedUp(long position) {
        return Units.roundedUp(position, dayLength) * dayLength;
    }

    /** The first instant before which that much working time lies. */
    Instant firstInstantAt(long position) {
        long day = dayOf(position);
        long inDay = position - (Units.roundedUp(position, dayLength) - 1) * dayLength;
        return calendar.wall().firstInstantAt(day * WallClock.DAY_MILLIS + calendar.hours().momentAfter((int) inDay));
    }

    /** The day whose working time the position ends or lies in: its close is still that day, not the next. */
    private long dayOf(long position) {
        return calendar.days().dayAfter(Units.roundedUp(position, dayLength) - 1);
    }
}
