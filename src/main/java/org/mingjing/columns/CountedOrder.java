package org.mingjing.columns;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Values that kie-dmn compares by a whole number: days, seconds, nanoseconds, months, or false before true. */
final class CountedOrder implements ValueOrder<Long> {

    private static final long FAR = 40_000;
    private static final long NOT_MINE = Long.MIN_VALUE;

    /** What an asked value counts, {@link #NOT_MINE} if it is of another kind. */
    private interface Count {
        long of(Object value);
    }

    private final Count asked;
    private final Function<Object, @Nullable Long> constant;
    private final LongFunction<List<Object>> spelt;
    private final long min;
    private final long max;

    private CountedOrder(Count asked, Function<Object, @Nullable Long> constant, LongFunction<List<Object>> spelt,
            long min, long max) {
        this.asked = asked;
        this.constant = constant;
        this.spelt = spelt;
        this.min = min;
        this.max = max;
    }

    private static CountedOrder of(Count count, LongFunction<List<Object>> spelt, long min, long max) {
        return new CountedOrder(count, value -> {
            long counted = count.of(value);
            return counted == NOT_MINE ? null : Long.valueOf(counted);
        }, spelt, min, max);
    }

    static CountedOrder truth() {
        return of(value -> value instanceof Boolean truth ? truth ? 1 : 0 : NOT_MINE, key -> List.of(key == 1), 0, 1);
    }

    static CountedOrder dates() {
        return of(value -> value instanceof LocalDate date ? date.toEpochDay() : NOT_MINE,
                key -> List.of(LocalDate.ofEpochDay(key)), LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay());
    }

    /** Dates with times, by their second; kie-dmn leaves parts of a second out. */
    static CountedOrder moments(ZoneId zone) {
        return moments(value -> value instanceof ZonedDateTime moment ? moment.toEpochSecond() : NOT_MINE,
                zone, List.of(zone, ZoneOffset.UTC));
    }

    /** As {@link #moments}, for cut points without a time zone, which mean that of the value they are compared with. */
    static CountedOrder momentsOnlyIn(ZoneId zone) {
        return moments(value -> value instanceof ZonedDateTime moment && moment.getZone().equals(zone)
                ? moment.toEpochSecond() : NOT_MINE, zone, List.of(zone));
    }

    private static CountedOrder moments(Count asked, ZoneId zone, List<ZoneId> spelt) {
        return new CountedOrder(asked, value -> {
            if (value instanceof LocalDateTime local) {
                return local.atZone(zone).toEpochSecond();
            }
            return value instanceof OffsetDateTime moment ? Long.valueOf(moment.toEpochSecond())
                    : value instanceof ZonedDateTime moment ? Long.valueOf(moment.toEpochSecond())
                    : null;
        }, key -> spelt.stream().flatMap(in -> LongStream.of(0, 500_000_000).<Object>mapToObj(nanos ->
                LocalDateTime.ofEpochSecond(key, (int) nanos, ZoneOffset.UTC).atZone(ZoneOffset.UTC).withZoneSameInstant(in)))
                .toList(), LocalDate.of(-9999, 1, 1).toEpochDay() * 86_400, LocalDate.of(9999, 1, 1).toEpochDay() * 86_400);
    }

    static CountedOrder durations() {
        return of(value -> value instanceof Duration duration && Math.abs(duration.getSeconds()) < 1L << 33
                ? duration.toNanos() : NOT_MINE, key -> List.of(Duration.ofNanos(key)), -(1L << 62), 1L << 62);
    }

    static CountedOrder months() {
        return of(value -> value instanceof ChronoPeriod period && period.getChronology().getId().equals("ISO")
                ? Period.from(period).toTotalMonths() : NOT_MINE,
                key -> List.of(Period.ofMonths((int) key), Period.of(0, (int) key, 5)), -100_000, 100_000);
    }

    @Override
    public @Nullable Long key(Object value) {
        return constant.apply(value);
    }

    @Override
    public List<Object> spellings(Long key) {
        return key < min || key > max ? List.of() : spelt.apply(key);
    }

    @Override
    public List<Long> between(@Nullable Long low, @Nullable Long high) {
        long from = low == null ? high == null ? -FAR : high - FAR : low + 1;
        long to = high == null ? low == null ? FAR : low + FAR : high - 1;
        long first = Math.max(from, min);
        long last = Math.min(to, max);
        return first > last ? List.of() : LongStream.of(first, first + (last - first) / 2, last).distinct().boxed().toList();
    }

    @Override
    public Places places(List<Long> sorted) {
        return new CountedPlaces(asked, new SortedLongs(sorted.stream().mapToLong(Long::longValue).toArray()));
    }

    private static final class CountedPlaces extends Places {

        private final Count asked;
        private final SortedLongs points;

        private CountedPlaces(Count asked, SortedLongs points) {
            this.asked = asked;
            this.points = points;
        }

        @Override
        int of(Object value) {
            long counted = asked.of(value);
            return counted == NOT_MINE ? NOWHERE : points.place(counted);
        }
    }
}
