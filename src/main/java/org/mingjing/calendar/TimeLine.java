package org.mingjing.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line on which the countable time of a unit lies without gaps, in milliseconds from an origin of its own.
 * On it a limit, a pause and an overrun are plain differences.
 */
interface TimeLine {

    /** Countable time before the instant; never decreases. */
    long at(Instant instant);

    /** Countable time before the local day begins. */
    long atStartOf(LocalDate day);

    /** Where a clock started at the instant begins to count. */
    long startOfCount(Instant start);

    /** Length of the whole unit in which the line is read. */
    long unitMillis();

    /** The last moment before lateness, if the limit is used up at a position after the start of the count. */
    Instant lastMoment(long position);

    /** The position of that last moment: where the overrun begins to count. */
    long roundedUp(long position);
}
