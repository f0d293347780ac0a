package org.mingjing.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of the plan in working days; the day of the start is not counted, days that a pause took are added.
 *
 * @param days how many are given, extension included
 * @param pausedMillis working time that stood still
 * @param stop when what was awaited was done, or null if it has not been
 */
record PlannedPeriod(Office office, Instant start, int days, long pausedMillis, @Nullable Instant stop) {

    /** A level that was reached: when, and the last moment in time of the period it is about. */
    record Reached(Instant at, Instant due) {}

    Instant due() {
        return office.endOf(day(days));
    }

    Instant breachedAt() {
        return due().plusMillis(1);
    }

    /** When one day remains: the first moment of the last working day, or the start itself of a period of one day. */
    Instant nearAt() {
        boolean fromStart = days <= 1 && office.isOpen(office.dayOf(start));
        return fromStart ? start : office.startOf(office.openOnOrAfter(days <= 1 ? office.dayOf(start) : day(days)));
    }

    /** The breach, if it came by then and before the stop. */
    Optional<Reached> breach(Instant asOf) {
        boolean late = !breachedAt().isAfter(asOf) && (stop == null || !stop.isBefore(breachedAt()));
        return late ? Optional.of(new Reached(breachedAt(), due())) : Optional.empty();
    }

    /** The last day, if it has begun by then and the period still runs. */
    Optional<Reached> near(Instant asOf) {
        boolean last = stop == null && !nearAt().isAfter(asOf);
        return last ? Optional.of(new Reached(nearAt(), due())) : Optional.empty();
    }

    private LocalDate day(int counted) {
        return office.plus(office.dayOf(start), counted + office.wholeDays(pausedMillis));
    }
}
