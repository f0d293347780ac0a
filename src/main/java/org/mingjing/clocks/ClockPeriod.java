package org.mingjing.clocks;

/**
 * A period of a run of a clock, as the limits table gives it.
 *
 * @param run the run
 * @param measure which period it is: {@code statutory}, {@code promised}, …
 * @param deadline the period itself
 * @param awaits node that is expected to stop the clock
 * @param answering who answers for it
 */
record ClockPeriod(ClockRun run, String measure, Deadline deadline, String awaits, Answering answering) {}
