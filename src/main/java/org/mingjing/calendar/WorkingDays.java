package org.mingjing.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked. Days are numbered from 1970-01-01, working days from an origin of the implementation's own,
 * so that the n-th working day after another is one addition and one look-up.
 */
interface WorkingDays {

    /** @throws YearWithoutData if the day lies in a year that is not known */
    DayKind kindOf(long epochDay);

    /** How many working days lie before the day; may be asked for the day after the last known one. */
    long countBefore(long epochDay);

    /** The working day before which {@code count} others lie. @throws YearWithoutData if it is not known */
    long dayAfter(long count);

    /** The first and the last day that are known, null if all are. */
    @Nullable KnownDays known();

    /** Both are known, and all between them. */
    record KnownDays(LocalDate first, LocalDate last) {}
}
