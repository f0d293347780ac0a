package org.mingjing.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts a limit minute by minute, as a person with a pencil would: slow, and plainly right. Times are whole minutes. */
final class NaiveClock {

    private final WorkingCalendar calendar;
    private final LocalDateTime start;
    private final Limit limit;
    private final List<Pause> pauses;

    NaiveClock(WorkingCalendar calendar, Instant start, Limit limit, List<Pause> pauses) {
        this.calendar = calendar;
        this.start = LocalDateTime.ofInstant(start, calendar.zone());
        this.limit = limit;
        this.pauses = pauses;
    }

    /** The due moment, or null if none comes within the minutes given. */
    @Nullable Instant dueAt(int horizonMinutes) {
        long needed = limit.amount() * minutesInUnit();
        LocalDateTime minute = firstCountedMinute();
        for (int i = 0; i < horizonMinutes; i++, minute = minute.plusMinutes(1)) {
            if (counts(minute) && --needed == 0) {
                return endOf(minute);
            }
        }
        return null;
    }

    /** Whole units counted from the start to the instant, a begun one counting whole. */
    long usedAt(Instant at) {
        LocalDateTime end = LocalDateTime.ofInstant(at, calendar.zone());
        long minutes = 0;
        for (LocalDateTime minute = firstCountedMinute(); minute.isBefore(end); minute = minute.plusMinutes(1)) {
            minutes += counts(minute) ? 1 : 0;
        }
        return (minutes + minutesInUnit() - 1) / minutesInUnit();
    }

    private LocalDateTime firstCountedMinute() {
        return limit.unit() == LimitUnit.HOUR ? start : start.truncatedTo(ChronoUnit.DAYS).plusDays(1);
    }

    private long minutesInUnit() {
        return switch (limit.unit()) {
            case WORKING_DAY -> 7 * 60;
            case CALENDAR_DAY -> 24 * 60;
            default -> 60;
        };
    }

    private boolean counts(LocalDateTime minute) {
        return (limit.unit() != LimitUnit.WORKING_DAY || isWorked(minute)) && !isPaused(minute);
    }

    private boolean isWorked(LocalDateTime minute) {
        LocalTime time = minute.toLocalTime();
        boolean morning = !time.isBefore(LocalTime.of(8, 30)) && time.isBefore(LocalTime.of(12, 0));
        boolean afternoon = !time.isBefore(LocalTime.of(14, 0)) && time.isBefore(LocalTime.of(17, 30));
        return (morning || afternoon) && calendar.isWorkingDay(minute.toLocalDate());
    }

    private boolean isPaused(LocalDateTime minute) {
        Instant at = minute.atZone(calendar.zone()).toInstant();
        return pauses.stream().anyMatch(pause -> !at.isBefore(pause.from()) && (pause.to() == null || at.isBefore(pause.to())));
    }

    private Instant endOf(LocalDateTime lastMinute) {
        return limit.unit() == LimitUnit.HOUR
                ? lastMinute.plusMinutes(1).atZone(calendar.zone()).toInstant()
                : lastMinute.toLocalDate().plusDays(1).atStartOfDay(calendar.zone()).toInstant().minusMillis(1);
    }
}
