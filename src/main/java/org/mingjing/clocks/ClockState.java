package org.mingjing.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of the case as it stood at the as-of instant.
 *
 * @param name name of the clock, such as {@code decision}
 * @param measure which of its periods: {@code statutory}, {@code promised}, …
 * @param key identity of the clock within the case
 * @param limit the period with its unit, extension included
 * @param start when it started
 * @param due last moment in time, null while it cannot be known
 * @param stop when it was stopped, null while it runs
 * @param used units used, a remainder rounded up
 * @param overdueBy units overdue, a remainder rounded up
 * @param paused units not counted
 * @param percentUsed share used, two decimals
 * @param unknown why the due moment cannot be known, empty if it can
 * @param answers who answers for it and why, such as {@code receiver D-2}; empty if the limits table does not say
 */
public record ClockState(
        String name,
        String measure,
        String key,
        String limit,
        Instant start,
        @Nullable Instant due,
        @Nullable Instant stop,
        long used,
        long overdueBy,
        long paused,
        String percentUsed,
        String unknown,
        String answers) {}
