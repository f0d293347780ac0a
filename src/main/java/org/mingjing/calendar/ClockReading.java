package org.mingjing.calendar;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a clock shows at an instant.
 *
 * <p>Amounts are whole units of the limit, a begun unit counting whole; of a limit in months or years they are
 * calendar days of the window from its start to its due day.
 *
 * @param at the instant read: that asked for, or the stop if the clock had stopped by then
 * @param used what has been used of the limit; once late, the whole limit and what it is overdue by
 * @param remaining what is left of the limit
 * @param overdueBy zero until late, then at least one
 * @param percentUsed used as a share of the limit, scale 2; more than 100 once late
 * @param pausedFor how long the clock has stood still
 * @param running whether time is counted: started, not stopped, not paused
 * @param paused whether a pause is in force
 * @param stopped whether the clock has been stopped
 */
public record ClockReading(
        Instant at,
        long used,
        long remaining,
        long overdueBy,
        BigDecimal percentUsed,
        long pausedFor,
        boolean running,
        boolean paused,
        boolean stopped) {}
