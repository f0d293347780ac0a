package org.mingjing.clocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.YearWithoutData;
import org.mingjing.engine.AssessmentFailed;

/**
 * A period as it stands at the as-of instant. A calendar that does not yet know a coming year leaves the due moment
 * unknown until that year begins; one that does not know a year already reached is an error, never a guess.
 */
final class PeriodState {

    private final ClockPeriod period;
    private final ZoneId zone;
    private final Instant lookAt;
    private final Instant asOf;
    private final @Nullable Instant due;
    private final Deadline.Reading reading;
    private @Nullable YearWithoutData unknown;

    PeriodState(ClockPeriod period, Instant asOf, ZoneId zone) {
        this.period = period;
        this.zone = zone;
        this.asOf = asOf;
        Instant stop = period.run().stop() == null ? asOf : period.run().stop().getAt();
        this.lookAt = stop.isBefore(asOf) ? stop : asOf;
        this.due = known(period.deadline()::dueAt).orElse(null);
        this.reading = read(period);
    }

    private Deadline.Reading read(ClockPeriod period) {
        try {
            return period.deadline().readAt(lookAt);
        } catch (YearWithoutData e) {
            note(e);
            return new Deadline.Reading(0, 0, 0, BigDecimal.ZERO);
        }
    }

    /** The instant, or empty if it lies in a year the calendar does not know yet. */
    Optional<Instant> known(Supplier<Optional<Instant>> instant) {
        try {
            return instant.get();
        } catch (YearWithoutData e) {
            note(e);
            return Optional.empty();
        }
    }

    private void note(YearWithoutData e) {
        if (e.year() <= LocalDate.ofInstant(asOf, zone).getYear()) {
            throw AssessmentFailed.because(e);
        }
        unknown = e;
    }

    @Nullable Instant due() {
        return due;
    }

    Deadline.Reading reading() {
        return reading;
    }

    /** The first moment of the year the calendar does not know yet, if that keeps anything unknown. */
    Optional<Instant> unknownUntil() {
        return unknown == null || period.run().stop() != null
                ? Optional.empty()
                : Optional.of(LocalDate.of(unknown.year(), 1, 1).atStartOfDay(zone).toInstant());
    }

    /** @param answers who answers, empty if the limits table does not say */
    ClockState clockState(String answers) {
        ClockRun run = period.run();
        return new ClockState(new ClockState.Id(run.name(), period.measure(), run.key()), period.deadline().limit(),
                new ClockState.Span(run.start().getAt(), due, run.stop() == null ? null : run.stop().getAt()),
                new ClockState.Reading(reading.used(), reading.overdueBy(), reading.paused(), reading.percentUsed().toPlainString()),
                unknown == null ? "" : unknown.getMessage(), answers);
    }
}
