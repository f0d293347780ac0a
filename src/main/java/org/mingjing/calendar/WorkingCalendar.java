package org.mingjing.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sha256;
import org.mingjing.yaml.YamlFaults;

/**
 * Working days and working hours of a place, as dated data.
 *
 * <p>Immutable. Days are local days of {@link #zone()}. Whoever asks about a year that the calendar holds no data for
 * gets {@link YearWithoutData}, never a guess.
 */
public final class WorkingCalendar {

    private final String id;
    private final String title;
    private final String digest;
    private final ZoneId zone;
    private final WallClock wall;
    private final WorkingHours hours;
    private final WorkingDays days;

    WorkingCalendar(String id, String title, String text, ZoneId zone, WorkingHours hours, WorkingDays days) {
        this(id, title, zone, hours, days, Sha256.hex(text));
    }

    private WorkingCalendar(String id, String title, ZoneId zone, WorkingHours hours, WorkingDays days, String digest) {
        this.id = id;
        this.title = title;
        this.digest = digest;
        this.zone = zone;
        this.wall = new WallClock(zone);
        this.hours = hours;
        this.days = days;
    }

    /**
     * Reads a calendar.
     *
     * @param origin the file's name, for messages
     * @throws YamlFaults with every fault found, each with file and line
     */
    public static WorkingCalendar parse(String yaml, String origin) {
        return CalendarFile.read(yaml, origin);
    }

    /** A calendar that comes with the product. @throws IllegalArgumentException with a sentence listing those known */
    public static WorkingCalendar builtIn(String id) {
        return BuiltInCalendars.read(id);
    }

    /** Ids of the calendars that come with the product. */
    public static List<String> builtInIds() {
        return BuiltInCalendars.IDS;
    }

    /** The first day that it knows, null if it knows all before. */
    public @Nullable LocalDate firstDay() {
        WorkingDays.KnownDays known = days.known();
        return known == null ? null : known.first();
    }

    /** The last day that it knows, null if it knows all that follow. */
    public @Nullable LocalDate lastDay() {
        WorkingDays.KnownDays known = days.known();
        return known == null ? null : known.last();
    }

    /** The same working days and hours counted in another zone: Monday is Monday there, and nine o'clock is nine there. */
    public WorkingCalendar in(ZoneId other) {
        return other.equals(zone) ? this : new WorkingCalendar(id, title, other, hours, days, digest);
    }

    public String id() {
        return id;
    }

    /** Its name in Chinese and in English. */
    public String title() {
        return title;
    }

    /** SHA-256 of the text it was read from, in lower-case hex. */
    public String digest() {
        return digest;
    }

    public ZoneId zone() {
        return zone;
    }

    public DayKind kindOf(LocalDate day) {
        return days.kindOf(day.toEpochDay());
    }

    public boolean isWorkingDay(LocalDate day) {
        return kindOf(day).isWorked();
    }

    /** Working time of one working day, the length of its slots together. */
    public Duration workingDayLength() {
        return Duration.ofMillis(hours.length());
    }

    /** The n-th working day after the day, before it if n is negative; the day itself if n is zero. */
    public LocalDate plusWorkingDays(LocalDate day, int n) {
        if (n == 0) {
            return day;
        }
        long before = days.countBefore(n > 0 ? day.toEpochDay() + 1 : day.toEpochDay());
        return LocalDate.ofEpochDay(days.dayAfter(n > 0 ? before + n - 1 : before + n));
    }

    /** Working days after the first day up to and with the second; negative if the second is the earlier. */
    public long workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        return days.countBefore(toInclusive.toEpochDay() + 1) - days.countBefore(fromExclusive.toEpochDay() + 1);
    }

    /** Working time from the first instant to the second; negative if the second is the earlier. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        WorkingTime time = new WorkingTime(this);
        return Duration.ofMillis(time.at(to) - time.at(from));
    }

    /** Time by the clock on the wall from the first instant to the second: a local day is 24 hours, also in summer-time changes. */
    public Duration wallTimeBetween(Instant from, Instant to) {
        return Duration.ofMillis(wall.at(to) - wall.at(from));
    }

    /** The instant itself if its day is worked, otherwise the first moment of the next working day. */
    public Instant workingDayMoment(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone);
        return isWorkingDay(day) ? instant : plusWorkingDays(day, 1).atStartOfDay(zone).toInstant();
    }

    WallClock wall() {
        return wall;
    }

    WorkingHours hours() {
        return hours;
    }

    WorkingDays days() {
        return days;
    }
}
