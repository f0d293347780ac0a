package org.mingjing.clocks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.calendar.WorkingCalendar;

/** A period that ends at a moment fixed in advance, such as the expiry of a permit; nothing pauses or extends it. */
record FixedDeadline(WorkingCalendar calendar, Instant start, Instant due) implements Deadline {

    private static final Duration TICK = Duration.ofMillis(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A period until the end of a day in the calendar's zone. */
    static FixedDeadline untilEndOf(LocalDate day, WorkingCalendar calendar, Instant start) {
        return new FixedDeadline(calendar, start, day.plusDays(1).atStartOfDay(calendar.zone()).toInstant().minus(TICK));
    }

    @Override
    public Optional<Instant> dueAt() {
        return Optional.of(due);
    }

    @Override
    public Optional<Instant> breachedAt() {
        return Optional.of(due.plus(TICK));
    }

    @Override
    public Optional<Instant> whenPercentUsed(BigDecimal percent) {
        long millis = Math.max(0, Duration.between(start, due).toMillis() + TICK.toMillis());
        BigDecimal share = BigDecimal.valueOf(millis).multiply(percent).divide(HUNDRED, 0, RoundingMode.CEILING);
        return Optional.of(start.plusMillis(share.longValueExact()));
    }

    @Override
    public Optional<Instant> whenRemaining(Limit remaining) {
        Instant from = remainingFrom(remaining);
        Instant first = from.isBefore(start) ? start : from;
        Instant worked = remaining.unit() == LimitUnit.WORKING_DAY ? calendar.workingDayMoment(first) : first;
        return Optional.of(worked.isAfter(due) ? first : worked);
    }

    /** Whether at least this much remained when the period started. */
    boolean isAtLeast(Limit remaining) {
        return !remainingFrom(remaining).isBefore(start);
    }

    private Instant remainingFrom(Limit remaining) {
        LocalDate dueDay = LocalDate.ofInstant(due, calendar.zone());
        return switch (remaining.unit()) {
            case WORKING_DAY -> startOfDay(calendar.plusWorkingDays(dueDay.plusDays(1), -remaining.amount()));
            case CALENDAR_DAY -> startOfDay(dueDay.plusDays(1L - remaining.amount()));
            case HOUR -> due.plus(TICK).minus(Duration.ofHours(remaining.amount()));
            case MONTH -> startOfDay(dueDay.plusDays(1).minusMonths(remaining.amount()));
            case YEAR -> startOfDay(dueDay.plusDays(1).minusYears(remaining.amount()));
        };
    }

    private Instant startOfDay(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    @Override
    public Reading readAt(Instant asOf) {
        long overdue = asOf.isAfter(due) ? Math.max(1, daysBegun(due, asOf)) : 0;
        long used = asOf.isAfter(start) ? Math.max(1, daysBegun(start, asOf)) : 0;
        long total = Math.max(1, Duration.between(start, due).toMillis());
        long passed = Math.max(0, Duration.between(start, asOf).toMillis());
        return new Reading(used, overdue, 0, BigDecimal.valueOf(passed).multiply(HUNDRED)
                .divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP));
    }

    // By the clock on the wall, so that the night on which summer time ends is not a day more.
    private long daysBegun(Instant from, Instant to) {
        return -Math.floorDiv(-calendar.wallTimeBetween(from, to).toMillis(), DAY.toMillis());
    }

    @Override
    public int extendedBy() {
        return 0;
    }

    @Override
    public String limit() {
        return "until " + LocalDate.ofInstant(due, calendar.zone());
    }
}
