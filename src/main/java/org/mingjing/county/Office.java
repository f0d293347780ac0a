package org.mingjing.county;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.mingjing.calendar.WorkingCalendar;

/**
 * When the offices of the county work. All counting of days that the truth rests on is done here, one day after the
 * other, and uses of the calendar nothing but which days are worked.
 */
final class Office {

    private static final long SECOND_MILLIS = 1000;

    private final WorkingCalendar calendar;
    private final Hours hours;

    /** The two sittings of a working day, of equal meaning everywhere in the county. */
    record Hours(LocalTime morningFrom, LocalTime morningTo, LocalTime afternoonFrom, LocalTime afternoonTo) {

        int morningSeconds() {
            return morningTo.toSecondOfDay() - morningFrom.toSecondOfDay();
        }

        int seconds() {
            return morningSeconds() + afternoonTo.toSecondOfDay() - afternoonFrom.toSecondOfDay();
        }
    }

    Office(WorkingCalendar calendar, Hours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    ZoneId zone() {
        return calendar.zone();
    }

    boolean isOpen(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    /** The instant in ISO 8601 with the offset of the county. */
    String text(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone()));
    }

    /** The n-th working day after the day, before it if n is negative; the day itself if n is zero. */
    LocalDate plus(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            reached = reached.plusDays(Integer.signum(workingDays));
            left -= isOpen(reached) ? 1 : 0;
        }
        return reached;
    }

    /** The day itself if it is worked, otherwise the next working day. */
    LocalDate openOnOrAfter(LocalDate day) {
        return isOpen(day) ? day : plus(day, 1);
    }

    /** The last millisecond of a local day. */
    Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusMillis(1);
    }

    /** The first instant of a local day. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** Seconds of work in a working day. */
    int secondsOfDay() {
        return hours.seconds();
    }

    /** The instant of a working day before which so many seconds of work lie. */
    Instant at(LocalDate day, int workedSeconds) {
        boolean morning = workedSeconds < hours.morningSeconds();
        LocalTime time = morning
                ? hours.morningFrom().plusSeconds(workedSeconds)
                : hours.afternoonFrom().plusSeconds(workedSeconds - hours.morningSeconds());
        return LocalDateTime.of(day, time).atZone(zone()).toInstant();
    }

    /** Working time between two instants, in milliseconds. */
    long millisBetween(Instant from, Instant to) {
        long whole = 0;
        for (LocalDate day = dayOf(from); day.isBefore(dayOf(to)); day = day.plusDays(1)) {
            whole += isOpen(day) ? hours.seconds() * SECOND_MILLIS : 0;
        }
        return whole + workedBefore(to) - workedBefore(from);
    }

    /** How many working days it takes to hold the working time. */
    int wholeDays(long millis) {
        long day = hours.seconds() * SECOND_MILLIS;
        return (int) ((millis + day - 1) / day);
    }

    long millisOf(int workingDays) {
        return workingDays * hours.seconds() * SECOND_MILLIS;
    }

    private long workedBefore(Instant at) {
        if (!isOpen(dayOf(at))) {
            return 0;
        }
        LocalTime time = at.atZone(zone()).toLocalTime();
        return within(time, hours.morningFrom(), hours.morningTo())
                + within(time, hours.afternoonFrom(), hours.afternoonTo());
    }

    private static long within(LocalTime time, LocalTime from, LocalTime to) {
        long millis = time.toNanoOfDay() / 1_000_000;
        long first = from.toSecondOfDay() * SECOND_MILLIS;
        long last = to.toSecondOfDay() * SECOND_MILLIS;
        return Math.max(0, Math.min(millis, last) - first);
    }
}
