package org.mingjing.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes the run of a clock out day by day, so that anyone can check its sums. */
record ClockLedger(WorkingCalendar calendar, TimeLine line, CountedTime run, LocalDate startDay) {

    /** The local days from the start day to that of the instant, the last one up to the instant. */
    List<ClockDay> upTo(Instant at) {
        List<ClockDay> days = new ArrayList<>();
        LocalDate last = LocalDate.ofInstant(at, calendar.zone());
        for (LocalDate date = startDay; !date.isAfter(last); date = date.plusDays(1)) {
            long begin = Math.max(run.start(), line.atStartOf(date));
            long end = date.equals(last) ? line.at(at) : line.atStartOf(date.plusDays(1));
            days.add(day(date, begin, Math.max(begin, end)));
        }
        return days;
    }

    private ClockDay day(LocalDate date, long begin, long end) {
        List<String> causes = run.spans().stream()
                .filter(span -> span.within(begin, end) > 0)
                .map(PausedSpan::cause)
                .distinct()
                .toList();
        return new ClockDay(date, calendar.kindOf(date), Duration.ofMillis(run.countedBetween(begin, end)),
                Duration.ofMillis(run.pausedBetween(begin, end)), causes, date.equals(startDay));
    }
}
