package org.mingjing.clocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.calendar.YearWithoutData;

/**
 * The longer or the shorter of several periods, whatever their units: the one that is due later or earlier, to the
 * millisecond. While that cannot be told of a period, the longer is unknown; the shorter is that of those known.
 */
final class CombinedDeadline implements Deadline {

    static final String EACH = "each";
    static final String LONGER = "longer";
    static final String SHORTER = "shorter";

    /** What a limits table can say of how periods of one measure belong together. */
    static final List<String> WAYS = List.of(EACH, LONGER, SHORTER, "");

    private final List<Deadline> deadlines;
    private final String way;

    CombinedDeadline(List<Deadline> deadlines, String way) {
        this.deadlines = List.copyOf(deadlines);
        this.way = way;
    }

    /** Which of the periods counts; of several that are due together the first. */
    Deadline deciding() {
        Deadline decides = deadlines.get(0);
        Optional<Instant> decided = due(decides);
        for (Deadline deadline : deadlines.subList(1, deadlines.size())) {
            Optional<Instant> due = due(deadline);
            if (way.equals(LONGER) ? isLater(due, decided) : isLater(decided, due)) {
                decides = deadline;
                decided = due;
            }
        }
        return decides;
    }

    // What ends in a year without data, or stands still, ends later than whatever is known.
    private static Optional<Instant> due(Deadline deadline) {
        try {
            return deadline.dueAt();
        } catch (YearWithoutData e) {
            return Optional.empty();
        }
    }

    private static boolean isLater(Optional<Instant> one, Optional<Instant> other) {
        return other.isPresent() && (one.isEmpty() || one.get().isAfter(other.get()));
    }

    @Override
    public Optional<Instant> dueAt() {
        return deciding().dueAt();
    }

    @Override
    public Optional<Instant> breachedAt() {
        return deciding().breachedAt();
    }

    @Override
    public Optional<Instant> whenPercentUsed(BigDecimal percent) {
        return deciding().whenPercentUsed(percent);
    }

    @Override
    public Optional<Instant> whenRemaining(Limit remaining) {
        return deciding().whenRemaining(remaining);
    }

    @Override
    public WorkingCalendar calendar() {
        return deciding().calendar();
    }

    @Override
    public Reading readAt(Instant asOf) {
        return deciding().readAt(asOf);
    }

    @Override
    public String limit() {
        String all = deadlines.stream().map(Deadline::limit).distinct().collect(Collectors.joining(" and "));
        return deciding().limit() + " (the " + way + " of " + all + ")";
    }

    @Override
    public int extendedBy() {
        return deciding().extendedBy();
    }

    @Override
    public @Nullable CountedDeadline counted() {
        return deciding().counted();
    }

    @Override
    public String way() {
        return way;
    }
}
