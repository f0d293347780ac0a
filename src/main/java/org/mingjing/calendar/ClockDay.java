package org.mingjing.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * One local day in the ledger of a clock.
 *
 * @param counted time counted on that day, overdue time included
 * @param paused time of that day that would have been counted but for a pause
 * @param pausedBy causes of the pauses, in the order in which they were given
 * @param startDay whether the clock started on that day
 */
public record ClockDay(
        LocalDate date, DayKind kind, Duration counted, Duration paused, List<String> pausedBy, boolean startDay) {

    public ClockDay {
        pausedBy = List.copyOf(pausedBy);
    }

    /** The day in one line, for instance {@code 2024-05-07 working counted 03:30 paused 03:30 by expert-review}. */
    public String line() {
        StringBuilder line = new StringBuilder(60).append(date).append(' ').append(kind.code());
        if (startDay) {
            line.append(" start");
        }
        if (!counted.isZero()) {
            line.append(" counted ").append(hoursAndMinutes(counted));
        }
        if (!paused.isZero()) {
            line.append(" paused ").append(hoursAndMinutes(paused)).append(" by ").append(String.join(", ", pausedBy));
        }
        return line.toString();
    }

    private static String hoursAndMinutes(Duration time) {
        String text = twoDigits(time.toHours()) + ":" + twoDigits(time.toMinutesPart());
        if (time.toSecondsPart() == 0 && time.toMillisPart() == 0) {
            return text;
        }
        text += ":" + twoDigits(time.toSecondsPart());
        return time.toMillisPart() == 0 ? text : text + "." + Integer.toString(1000 + time.toMillisPart()).substring(1);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
