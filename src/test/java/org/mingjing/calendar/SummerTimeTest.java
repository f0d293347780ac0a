package org.mingjing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Europe/Rome leaves out 02:00 to 03:00 on 31 March 2024 and has 02:00 to 03:00 twice on 27 October. The rule: a local time
 * left out is the instant of the change, one that comes twice is its first pass.
 */
class SummerTimeTest {

    private static final WorkingCalendar ROME = WorkingCalendar.builtIn("weekdays").in(ZoneId.of("Europe/Rome"));

    @Test
    void a_local_time_that_is_left_out_is_the_instant_of_the_change() {
        assertThat(ROME.wall().firstInstantAt(LocalDateTime.parse("2024-03-31T02:30"))).isEqualTo(at("2024-03-31T03:00+02:00"));
    }

    @Test
    void a_local_time_that_comes_twice_is_its_first_pass() {
        assertThat(ROME.wall().firstInstantAt(LocalDateTime.parse("2024-10-27T02:30"))).isEqualTo(at("2024-10-27T02:30+02:00"));
    }

    @Test
    void a_limit_over_the_change_ends_with_a_local_day() {
        assertThat(due("2024-03-30T02:30+01:00", new Limit(1, LimitUnit.CALENDAR_DAY), null))
                .isEqualTo(at("2024-03-31T23:59:59.999+02:00"));
        assertThat(due("2024-10-26T02:30+02:00", new Limit(1, LimitUnit.CALENDAR_DAY), null))
                .isEqualTo(at("2024-10-27T23:59:59.999+01:00"));
        assertThat(due("2024-02-29T02:30+01:00", new Limit(1, LimitUnit.MONTH), null))
                .isEqualTo(at("2024-03-29T23:59:59.999+01:00"));
    }

    @Test
    void hours_are_elapsed_time_and_know_no_change() {
        assertThat(due("2024-03-31T01:30+01:00", new Limit(1, LimitUnit.HOUR), null)).isEqualTo(at("2024-03-31T03:30+02:00"));
        assertThat(due("2024-10-27T02:30+02:00", new Limit(1, LimitUnit.HOUR), null)).isEqualTo(at("2024-10-27T02:30+01:00"));
    }

    @Test
    void a_pause_asked_for_in_days_or_months_ends_at_the_same_time_on_the_wall() {
        assertThat(pausedUntil("2024-03-30T09:00+01:00", new Limit(2, LimitUnit.CALENDAR_DAY))).isEqualTo(at("2024-04-01T09:00+02:00"));
        assertThat(pausedUntil("2024-10-26T09:00+02:00", new Limit(2, LimitUnit.CALENDAR_DAY))).isEqualTo(at("2024-10-28T09:00+01:00"));
        assertThat(pausedUntil("2024-02-29T02:30+01:00", new Limit(1, LimitUnit.MONTH))).isEqualTo(at("2024-03-29T02:30+01:00"));
        assertThat(pausedUntil("2024-03-01T02:30+01:00", new Limit(30, LimitUnit.CALENDAR_DAY))).as("left out")
                .isEqualTo(at("2024-03-31T03:00+02:00"));
        assertThat(pausedUntil("2023-10-27T02:30+02:00", new Limit(1, LimitUnit.YEAR))).as("comes twice")
                .isEqualTo(at("2024-10-27T02:30+02:00"));
    }

    @Test
    void a_day_that_is_left_out_whole_is_passed_at_once() {
        WorkingCalendar apia = WorkingCalendar.builtIn("weekdays").in(ZoneId.of("Pacific/Apia"));
        Clock clock = Clock.of(apia, at("2011-12-28T09:00-10:00"), new Limit(3, LimitUnit.CALENDAR_DAY), null, List.of(), null);
        assertThat(clock.dueAt()).contains(at("2011-12-31T23:59:59.999+14:00"));
    }

    private static Instant due(String start, Limit limit, @Nullable Instant stop) {
        return Clock.of(ROME, at(start), limit, null, List.of(), stop).dueAt().orElseThrow();
    }

    private static @Nullable Instant pausedUntil(String from, Limit asked) {
        return PauseEnd.of(new Pause("hearing", at(from), null, asked), ROME);
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
