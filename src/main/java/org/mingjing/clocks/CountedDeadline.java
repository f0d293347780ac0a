package org.mingjing.clocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.ClockReading;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.calendar.WorkingCalendar;

/**
 * A period counted from its start by the working calendar; {@code whole} is the limit with its extension. What is near in
 * working days is near on a day that is worked: the last day begins on Monday, not when Friday has passed.
 */
record CountedDeadline(Clock clock, Limit whole, WorkingCalendar calendar) implements Deadline {

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
        Optional<Instant> moment = clock.whenPercentUsed(percent);
        return percent.signum() > 0 && whole.unit() == LimitUnit.WORKING_DAY ? onWorkingDay(moment) : moment;
    }

    @Override
    public Optional<Instant> whenRemaining(Limit remaining) {
        Optional<Instant> moment = remaining.unit() == whole.unit()
                ? clock.whenRemaining(remaining)
                : clock.dueAt().flatMap(due -> new FixedDeadline(calendar, clock.start(), due).whenRemaining(remaining));
        return remaining.unit() == LimitUnit.WORKING_DAY ? onWorkingDay(moment) : moment;
    }

    // Never beyond the end: what begins after it is no warning any more.
    private Optional<Instant> onWorkingDay(Optional<Instant> moment) {
        boolean near = moment.isPresent() && dueAt().filter(due -> !moment.get().isAfter(due)).isPresent();
        return near ? moment.map(calendar::workingDayMoment).filter(day -> !day.isAfter(dueAt().orElseThrow())).or(() -> moment)
                : moment;
    }

    @Override
    public Reading readAt(Instant asOf) {
        ClockReading reading = clock.readAt(asOf);
        return new Reading(reading.used(), reading.overdueBy(), reading.pausedFor(), reading.percentUsed());
    }

    @Override
    public CountedDeadline counted() {
        return this;
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
