package org.mingjing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What must hold of any clock, tried on clocks made from a seed; {@code -Dseed=…} tries others. */
class ClockPropertyTest {

    private static final WorkingCalendar CN = WorkingCalendar.builtIn("cn");
    private static final long SEED = Long.getLong("seed", 20240506L);
    private static final int HORIZON_MINUTES = 60 * 24 * 200;
    private static final List<LimitUnit> UNITS = List.of(LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY, LimitUnit.HOUR);

    private record Sample(Instant start, Limit limit, List<Pause> pauses) {

        Clock clock() {
            return Clock.of(CN, start, limit, null, pauses, null);
        }
    }

    @Test
    void the_due_moment_is_that_of_counting_minute_by_minute() {
        trying(300, (sample, random) -> assertThat(sample.clock().dueAt().orElse(null))
                .isEqualTo(new NaiveClock(CN, sample.start(), sample.limit(), sample.pauses()).dueAt(HORIZON_MINUTES)));
    }

    @Test
    void what_is_used_is_that_of_counting_minute_by_minute() {
        trying(300, (sample, random) -> {
            Instant at = sample.start().plus(Duration.ofMinutes(random.nextInt(60 * 24 * 40)));
            if (!sample.clock().isLateAt(at)) {
                long counted = new NaiveClock(CN, sample.start(), sample.limit(), sample.pauses()).usedAt(at);
                assertThat(sample.clock().readAt(at).used()).isEqualTo(Math.min(sample.limit().amount(), counted));
            }
        });
    }

    @Test
    void use_never_shrinks_and_lateness_never_ends_as_time_goes_on() {
        trying(1000, (sample, random) -> {
            Clock clock = sample.clock();
            Instant earlier = sample.start().plus(Duration.ofMinutes(random.nextInt(60 * 24 * 60)));
            Instant later = earlier.plusMillis(random.nextInt(60 * 60 * 24 * 1000));
            ClockReading before = clock.readAt(earlier);
            ClockReading after = clock.readAt(later);
            assertThat(after.used()).isGreaterThanOrEqualTo(before.used());
            assertThat(after.pausedFor()).isGreaterThanOrEqualTo(before.pausedFor());
            assertThat(after.remaining()).isLessThanOrEqualTo(before.remaining());
            assertThat(after.overdueBy()).isGreaterThanOrEqualTo(before.overdueBy());
            assertThat(before.overdueBy() > 0).isEqualTo(clock.isLateAt(earlier));
        });
    }

    @Test
    void another_pause_never_makes_the_limit_due_earlier() {
        trying(1000, (sample, random) -> {
            List<Pause> more = new ArrayList<>(sample.pauses());
            more.add(pause(random, sample.start()));
            Optional<Instant> due = sample.clock().dueAt();
            Optional<Instant> later = new Sample(sample.start(), sample.limit(), more).clock().dueAt();
            if (due.isEmpty()) {
                assertThat(later).isEmpty();
            } else {
                later.ifPresent(moment -> assertThat(moment).isAfterOrEqualTo(due.get()));
            }
        });
    }

    @Test
    void the_whole_share_is_used_and_nothing_remains_at_the_breach() {
        trying(1000, (sample, random) -> {
            Clock clock = sample.clock();
            assertThat(clock.whenPercentUsed(BigDecimal.valueOf(100))).isEqualTo(clock.breachedAt());
            assertThat(clock.whenRemaining(new Limit(0, sample.limit().unit()))).isEqualTo(clock.breachedAt());
            clock.dueAt().ifPresent(due -> {
                assertThat(clock.isLateAt(due)).isFalse();
                assertThat(clock.isLateAt(due.plusMillis(1))).isTrue();
                assertThat(clock.readAt(due).used()).isEqualTo(sample.limit().amount());
            });
        });
    }

    @Test
    void the_days_of_the_ledger_add_up_to_the_limit_and_to_the_pauses() {
        trying(300, (sample, random) -> sample.clock().breachedAt().ifPresent(breach -> {
            List<ClockDay> days = sample.clock().ledger(breach);
            Duration counted = days.stream().map(ClockDay::counted).reduce(Duration.ZERO, Duration::plus);
            Duration whole = switch (sample.limit().unit()) {
                case WORKING_DAY -> CN.workingDayLength().multipliedBy(sample.limit().amount());
                case CALENDAR_DAY -> Duration.ofDays(sample.limit().amount());
                default -> Duration.ofHours(sample.limit().amount());
            };
            assertThat(counted).as("a remainder of the last day may be counted too").isBetween(whole, whole.plusDays(1));
            assertThat(days).allSatisfy(day -> assertThat(day.paused().isZero()).isEqualTo(day.pausedBy().isEmpty()));
        }));
    }

    private static void trying(int times, BiConsumer<Sample, SplittableRandom> claim) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < times; i++) {
            Sample sample = sample(random);
            try {
                claim.accept(sample, random);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + SEED + ", sample " + i + ": " + sample, e);
            }
        }
    }

    private static Sample sample(SplittableRandom random) {
        LimitUnit unit = UNITS.get(random.nextInt(UNITS.size()));
        Instant start = Instant.parse("2016-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 365 * 9)));
        List<Pause> pauses = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            pauses.add(pause(random, start));
        }
        return new Sample(start, new Limit(1 + random.nextInt(unit == LimitUnit.HOUR ? 200 : 20), unit), pauses);
    }

    private static Pause pause(SplittableRandom random, Instant start) {
        Instant from = start.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 35) - 60 * 24 * 5));
        boolean open = random.nextInt(8) == 0;
        return new Pause("hearing", from, open ? null : from.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 10))), null);
    }
}
