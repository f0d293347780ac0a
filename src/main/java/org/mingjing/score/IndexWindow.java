package org.mingjing.score;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The days an index looks at: so many calendar days of the zone, the last of which is the day of the index. Findings
 * and exposure are taken from the same window.
 *
 * @param at instant of the index; what comes after it is not seen
 * @param zone zone in which days are counted
 * @param days length, at least 1
 */
record IndexWindow(Instant at, ZoneId zone, int days) {

    /** First instant of the window, inclusive. */
    public Instant from() {
        return day().minusDays(days - 1L).atStartOfDay(zone).toInstant();
    }

    /** The day of the index. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, zone);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from()) && !instant.isAfter(at);
    }

    /** Calendar days from the day of the instant to the day of the index; 0 on the same day. */
    long ageInDays(Instant instant) {
        return ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, zone), day());
    }
}
