package org.mingjing.assess;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.ClockReading;
import org.mingjing.calendar.Limit;

/** A period counted from its start by the working calendar; {@code whole} is the limit with its extension. */
record CountedTerm(Clock clock, Limit whole) implements Term {

    @Override
    public Optional<Instant> dueAt() {
        return clock.dueAt();
    }

    @Override
    public Optional<Instant> breachedAt() {
        return clock.breachedAt();
    }

    @Override
    public Optional<Instant> whenPercentUsed(BigDecimal percent) {
        return clock.whenPercentUsed(percent);
    }

    @Override
    public Optional<Instant> whenRemaining(Limit remaining) {
        return clock.whenRemaining(remaining);
    }

    @Override
    public Reading readAt(Instant asOf) {
        ClockReading reading = clock.readAt(asOf);
        return new Reading(reading.used(), reading.overdueBy(), reading.pausedFor(), reading.percentUsed());
    }

    @Override
    public int extendedBy() {
        return whole.amount() - clock.limit().amount();
    }

    @Override
    public String limit() {
        return whole.toString();
    }
}
