package org.mingjing.calendar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.WrongInput;

/**
 * A statutory or promised period (时限): when it started, how long it is, when it stood still, when it was stopped.
 *
 * <p>Immutable, and a function of its arguments alone. All days are local days of the calendar's zone; instants count
 * to the millisecond.
 *
 * <ul>
 *   <li>Working days: the start day is not counted; time runs in the working hours of the working days after it. The
 *       limit is due at the end (23:59:59.999) of the day on which it is used up: a remainder rounds up to a day. A
 *       limit of 0 is due at the end of the day of the start itself.
 *   <li>Calendar days: the same with whole local days. Months and years: up to the end of the same date, or of the
 *       last day of a shorter month; pauses lengthen them by whole days.
 *   <li>Hours: elapsed time from the start itself, due to the millisecond.
 *   <li>Pauses count exactly, overlapping ones once, and no longer than was asked for. A pause that begins after the
 *       limit is used up changes nothing.
 * </ul>
 */
public final class Clock {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final WorkingCalendar calendar;
    private final Instant start;
    private final LocalDate startDay;
    private final Limit limit;
    private final Limit whole;
    private final List<Pause> pauses;
    private final @Nullable Instant stop;
    private final PeriodLength period;
    private final TimeLine line;
    private final CountedTime run;

    private Clock(WorkingCalendar calendar, Instant start, Limit limit, Limit whole, List<Pause> pauses, @Nullable Instant stop) {
        this.calendar = calendar;
        this.start = start;
        this.startDay = LocalDate.ofInstant(start, calendar.zone());
        this.limit = limit;
        this.whole = whole;
        this.pauses = List.copyOf(pauses);
        this.stop = stop;
        this.period = PeriodLength.startingAt(startDay, limit.unit(), calendar);
        this.line = period.line();
        long from = line.startOfCount(start);
        this.run = new CountedTime(from, period.millis(whole), spans(from));
    }

    /**
     * A clock.
     *
     * @param extension the one lawful extension, in the unit of the limit, or null
     * @param pauses in any order; they may overlap and may be open
     * @param stop when what the limit asks for was done, or null if it has not been
     * @throws IllegalArgumentException if the extension is in another unit than the limit
     * @throws YearWithoutData if working days of a year are needed that the calendar does not know; the same holds
     *     for every method of the clock
     */
    public static Clock of(
            WorkingCalendar calendar,
            Instant start,
            Limit limit,
            @Nullable Limit extension,
            List<Pause> pauses,
            @Nullable Instant stop) {
        Limit whole = extension == null ? limit : limit.plus(extension);
        return new Clock(calendar, start, limit, whole, pauses, stop);
    }

    private List<PausedSpan> spans(long from) {
        List<PausedSpan> spans = new ArrayList<>();
        for (Pause pause : pauses) {
            Instant end = PauseEnd.of(pause, calendar);
            long last = end == null ? PausedSpan.NEVER : end.isBefore(start) ? from : line.at(end);
            if (positionOf(pause, from) < last) {
                spans.add(new PausedSpan(pause.cause(), positionOf(pause, from), last));
            }
        }
        return spans;
    }

    // A pause begun before the clock counts from where the clock counts.
    private long positionOf(Pause pause, long from) {
        return pause.from().isBefore(start) ? from : Math.max(from, line.at(pause.from()));
    }

    public Instant start() {
        return start;
    }

    /** The limit without its extension. */
    public Limit limit() {
        return limit;
    }

    public @Nullable Instant stop() {
        return stop;
    }

    /** The last moment in time; empty while an open pause, of which no duration was asked for, leaves it unknown. */
    public Optional<Instant> dueAt() {
        return lastMoment(run.exhausted());
    }

    /** The first moment of being late, one millisecond after the due moment, whether or not the clock stopped before. */
    public Optional<Instant> breachedAt() {
        return dueAt().map(due -> due.plusMillis(1));
    }

    /** Whether the clock has been breached by then; one stopped late stays late, one stopped in time is never late. */
    public boolean isLateAt(Instant t) {
        Instant at = stop != null && stop.isBefore(t) ? stop : t;
        return !at.isBefore(start) && isLate(at, line.at(at));
    }

    /**
     * The first moment at which that share of the limit, extension included, is used up; for 100 it is that of the
     * breach. For units of a day or more it is the midnight after the day on which the share is reached.
     *
     * @param percent zero (the start) or more, also beyond 100
     */
    public Optional<Instant> whenPercentUsed(BigDecimal percent) {
        BigDecimal share = BigDecimal.valueOf(run.total()).multiply(percent).divide(HUNDRED, 0, RoundingMode.CEILING);
        return percent.signum() == 0 ? Optional.of(start) : firstMomentAfter(share.longValueExact());
    }

    /**
     * The first moment at which no more than this remains of the limit, extension included; never before the start.
     * Of a limit in months, what remains is the last so many months of its window of calendar days.
     *
     * @throws IllegalArgumentException if the unit is not that of the limit
     */
    public Optional<Instant> whenRemaining(Limit remaining) {
        if (remaining.unit() != limit.unit()) {
            throw WrongInput.of("calendar.remainder-unit", limit, remaining);
        }
        int used = Math.max(-1, whole.amount() - remaining.amount());
        return used <= 0 && remaining.amount() > 0
                ? Optional.of(start)
                : firstMomentAfter(period.millis(new Limit(used, limit.unit())));
    }

    private Optional<Instant> firstMomentAfter(long counted) {
        if (counted <= run.total()) {
            return lastMoment(run.positionAfter(counted)).map(moment -> moment.plusMillis(1));
        }
        OptionalLong exhausted = run.exhausted();
        return exhausted.isEmpty()
                ? Optional.empty()
                : Optional.of(lastMoment(line.roundedUp(exhausted.getAsLong()) + counted - run.total()).plusMillis(1));
    }

    private Optional<Instant> lastMoment(OptionalLong position) {
        return position.isPresent() ? Optional.of(lastMoment(position.getAsLong())) : Optional.empty();
    }

    // A limit of nothing is used up where the count begins, on the day of the start itself.
    private Instant lastMoment(long position) {
        if (position > run.start()) {
            return line.lastMoment(position);
        }
        return limit.unit() == LimitUnit.HOUR
                ? start
                : startDay.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minusMillis(1);
    }

    // Before the limit is used up the due moment is not asked for, since it may lie in a year without data.
    private boolean isLate(Instant at, long position) {
        OptionalLong exhausted = run.exhausted();
        return exhausted.isPresent()
                && position >= exhausted.getAsLong()
                && at.isAfter(lastMoment(exhausted.getAsLong()));
    }

    /** What the clock shows at an instant, or at its stop if that is earlier. */
    public ClockReading readAt(Instant asOf) {
        boolean stopped = stop != null && !stop.isAfter(asOf);
        Instant at = stopped ? stop : asOf;
        long unit = line.unitMillis();
        long total = run.total() / unit;
        if (at.isBefore(start)) {
            return new ClockReading(at, 0, total, 0, BigDecimal.ZERO.setScale(2), 0, false, false, stopped);
        }
        long position = Math.max(run.start(), line.at(at));
        boolean late = isLate(at, position);
        long overdueBy = late ? Math.max(1, Units.roundedUp(position - roundedUpDue(), unit)) : 0;
        long counted = Math.min(run.total(), run.countedBetween(run.start(), position));
        long used = late ? total + overdueBy : Units.roundedUp(counted, unit);
        long pausedFor = Units.roundedUp(run.pausedBetween(run.start(), position), unit);
        boolean paused = !stopped && isPausedAt(at);
        return new ClockReading(at, used, Math.max(0, total - used), overdueBy, percent(used, total), pausedFor,
                !stopped && !paused, paused, stopped);
    }

    private long roundedUpDue() {
        return line.roundedUp(run.exhausted().getAsLong());
    }

    private static BigDecimal percent(long used, long total) {
        return total == 0
                ? HUNDRED.setScale(2)
                : BigDecimal.valueOf(used).multiply(HUNDRED).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
    }

    private boolean isPausedAt(Instant at) {
        return pauses.stream().anyMatch(pause -> {
            Instant end = PauseEnd.of(pause, calendar);
            return !pause.from().isAfter(at)
                    && (end == null || at.isBefore(end))
                    && positionOf(pause, run.start()) < run.exhausted().orElse(PausedSpan.NEVER);
        });
    }

    /** The days from the start up to the instant, or to the stop if that is earlier; none before the start. */
    public List<ClockDay> ledger(Instant asOf) {
        Instant at = stop != null && stop.isBefore(asOf) ? stop : asOf;
        return at.isBefore(start) ? List.of() : new ClockLedger(calendar, line, run, startDay).upTo(at);
    }
}
