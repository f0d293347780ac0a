package org.mingjing.clocks;

/**
 * A period of a run of a clock, as the limits table gives it.
 *
 * @param run the run
 * @param measure which period it is: {@code statutory}, {@code promised}, …
 * @param term the period itself
 * @param awaits node that is expected to stop the clock
 * @param answering who answers for it
 */
record Period(ClockRun run, String measure, Term term, String awaits, Answering answering) {}
