package org.mingjing.clocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.WorkingCalendar;

/** One period of a clock: a limit counted from its start, or a date fixed in advance. */
interface Deadline {

    /** Last moment in time, empty while it cannot be known. */
    Optional<Instant> dueAt();

    /** First moment of being late. */
    Optional<Instant> breachedAt();

    /** First moment at which that share of the period is used up. */
    Optional<Instant> whenPercentUsed(BigDecimal percent);

    /** First moment at which no more than this remains. */
    Optional<Instant> whenRemaining(Limit remaining);

    /** First moment of being late by more than this; for an amount of 0 the first moment of being late. */
    default Optional<Instant> whenOverdueBy(Limit more) {
        return more.amount() == 0
                ? breachedAt()
                : dueAt().flatMap(due -> Clock.of(calendar(), due, more, null, List.of(), null).breachedAt());
    }

    /** By which days are counted. */
    WorkingCalendar calendar();

    /** The period as it stands at the instant. */
    Reading readAt(Instant asOf);

    /** The period in words of the calendar, such as {@code 20 working-day}. */
    String limit();

    /** By how many units the period was lawfully extended, 0 if not. */
    int extendedBy();

    /** The period if it is counted by the calendar, null if its end was fixed in advance. */
    default @Nullable CountedDeadline counted() {
        return null;
    }

    /** Of which of several periods it is: {@code longer} or {@code shorter}, empty if it is the only one. */
    default String way() {
        return "";
    }

    /** Units used, overdue and not counted, each rounded up, and the share used. */
    record Reading(long used, long overdueBy, long paused, BigDecimal percentUsed) {}
}
