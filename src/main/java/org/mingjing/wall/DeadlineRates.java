package org.mingjing.wall;

import java.time.Instant;
import org.mingjing.clocks.ClockState;

/**
 * How deadlines were kept.
 *
 * @param cases of so many cases
 * @param early met with time left, as the settings of the wall say
 * @param onTime met otherwise
 * @param overdue passed, whether or not the step has come since
 */
record DeadlineRates(long cases, long early, long onTime, long overdue) {

    static final DeadlineRates NONE = new DeadlineRates(0, 0, 0, 0);

    DeadlineRates plus(DeadlineRates other) {
        return new DeadlineRates(cases + other.cases, early + other.early, onTime + other.onTime, overdue + other.overdue);
    }

    /** With one more clock of a case; one that runs and is not late tells nothing yet. */
    DeadlineRates with(ClockState clock, Instant now, int earlyPercentMax) {
        Instant due = clock.due();
        if (due == null) {
            return this;
        }
        Instant stop = clock.stop();
        if ((stop == null ? now : stop).isAfter(due)) {
            return new DeadlineRates(cases, early, onTime, overdue + 1);
        }
        if (stop == null) {
            return this;
        }
        return Double.parseDouble(clock.percentUsed()) <= earlyPercentMax
                ? new DeadlineRates(cases, early + 1, onTime, overdue) : new DeadlineRates(cases, early, onTime + 1, overdue);
    }
}
