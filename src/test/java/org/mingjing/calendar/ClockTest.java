package org.mingjing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final WorkingCalendar CN = WorkingCalendar.builtIn("cn");

    @Test
    void the_start_day_is_not_counted_and_the_last_day_counts_to_its_end() {
        assertThat(due("2024-05-06T09:00", days(20))).isEqualTo("2024-05-31T23:59:59.999");
        assertThat(due("2024-05-06T00:00", days(1))).isEqualTo("2024-05-07T23:59:59.999");
        assertThat(due("2024-05-06T23:59", days(1))).isEqualTo("2024-05-07T23:59:59.999");
    }

    @Test
    void holidays_are_skipped_and_make_up_days_counted() {
        assertThat(due("2024-02-08T10:00", days(2))).as("Spring Festival").isEqualTo("2024-02-18T23:59:59.999");
        assertThat(due("2024-09-27T10:00", days(3))).as("National Day").isEqualTo("2024-10-08T23:59:59.999");
        assertThat(due("2024-10-11T10:00", days(1))).as("make-up Saturday").isEqualTo("2024-10-12T23:59:59.999");
        assertThat(due("2024-12-31T10:00", days(1))).as("New Year").isEqualTo("2025-01-02T23:59:59.999");
    }

    @Test
    void a_limit_of_nothing_is_due_at_the_end_of_the_start_day() {
        assertThat(due("2024-05-10T09:00", days(0))).isEqualTo("2024-05-10T23:59:59.999");
        assertThat(due("2024-05-12T09:00", days(0))).as("a Sunday").isEqualTo("2024-05-12T23:59:59.999");
        assertThat(due("2024-05-12T09:00", new Limit(0, LimitUnit.CALENDAR_DAY))).isEqualTo("2024-05-12T23:59:59.999");
        assertThat(due("2024-05-12T09:00", new Limit(0, LimitUnit.HOUR))).isEqualTo("2024-05-12T09:00");
    }

    @Test
    void lateness_begins_one_millisecond_after_the_due_moment() {
        Clock clock = clock("2024-02-08T10:00", days(2));
        Instant due = clock.dueAt().orElseThrow();
        assertThat(clock.isLateAt(due.minusMillis(1))).isFalse();
        assertThat(clock.isLateAt(due)).isFalse();
        assertThat(clock.isLateAt(due.plusMillis(1))).isTrue();
        assertThat(clock.readAt(due).overdueBy()).isZero();
        assertThat(clock.readAt(due.plusMillis(1))).extracting(ClockReading::used, ClockReading::overdueBy, ClockReading::remaining)
                .containsExactly(3L, 1L, 0L);
        assertThat(clock.breachedAt()).contains(due.plusMillis(1));
    }

    @Test
    void the_last_day_with_data_can_be_due_and_be_overrun() {
        Clock clock = clock("2026-12-30T10:00", days(1));
        assertThat(local(clock.dueAt())).isEqualTo("2026-12-31T23:59:59.999");
        assertThat(local(clock.breachedAt())).isEqualTo("2027-01-01T00:00");
        assertThatThrownBy(() -> clock("2026-12-30T10:00", days(2)).dueAt()).isInstanceOf(YearWithoutData.class);
        assertThatThrownBy(() -> clock("2014-12-31T10:00", days(2))).isInstanceOf(YearWithoutData.class);
        assertThatThrownBy(() -> clock("2031-03-03T10:00", days(2))).isInstanceOf(YearWithoutData.class);
    }

    @Test
    void a_clock_far_from_used_up_is_read_without_the_data_of_next_year() {
        Clock clock = clock("2026-12-28T10:00", days(20));
        assertThat(clock.isLateAt(beijing("2026-12-30T10:00"))).isFalse();
        assertThat(clock.readAt(beijing("2026-12-30T10:00")).used()).isEqualTo(2);
    }

    @Test
    void paused_working_time_is_not_counted_and_a_remainder_rounds_up_to_a_day() {
        assertThat(due("2024-05-06T09:00", days(5), pause("2024-05-07T00:00", "2024-05-08T00:00")))
                .as("a whole day").isEqualTo("2024-05-13T23:59:59.999");
        assertThat(due("2024-05-06T09:00", days(5), pause("2024-05-07T17:00", "2024-05-07T18:00")))
                .as("half an hour").isEqualTo("2024-05-13T23:59:59.999");
        assertThat(due("2024-05-06T09:00", days(5), pause("2024-05-07T12:00", "2024-05-07T14:00")))
                .as("the lunch break").isEqualTo("2024-05-11T23:59:59.999");
    }

    @Test
    void overlapping_pauses_are_counted_once() {
        assertThat(due("2024-05-06T09:00", days(5),
                pause("2024-05-07T00:00", "2024-05-09T00:00"), pause("2024-05-08T00:00", "2024-05-10T00:00")))
                .isEqualTo(due("2024-05-06T09:00", days(5), pause("2024-05-07T00:00", "2024-05-10T00:00")));
    }

    @Test
    void a_pause_before_the_first_counted_day_does_not_count() {
        assertThat(due("2024-05-06T09:00", days(5), pause("2024-04-01T00:00", "2024-05-07T00:00")))
                .isEqualTo("2024-05-11T23:59:59.999");
        assertThat(due("2024-05-06T09:00", days(5), pause("2014-04-01T00:00", "2024-05-08T00:00")))
                .isEqualTo("2024-05-13T23:59:59.999");
    }

    @Test
    void an_open_pause_leaves_the_due_moment_unknown_unless_it_begins_too_late() {
        Pause open = new Pause("hearing", beijing("2024-05-08T10:00"), null, null);
        Clock clock = Clock.of(CN, beijing("2024-05-06T09:00"), days(5), null, List.of(open), null);
        assertThat(clock.dueAt()).isEmpty();
        assertThat(clock.breachedAt()).isEmpty();
        assertThat(clock.isLateAt(beijing("2025-05-06T09:00"))).isFalse();
        assertThat(local(clock.whenPercentUsed(new BigDecimal(20)))).isEqualTo("2024-05-08T00:00");
        assertThat(clock.whenPercentUsed(new BigDecimal(50))).isEmpty();
        assertThat(due("2024-05-06T09:00", days(1), open)).isEqualTo("2024-05-07T23:59:59.999");
    }

    @Test
    void a_pause_counts_no_longer_than_was_asked_for() {
        Limit twoDays = days(2);
        for (Instant to : new Instant[] {null, beijing("2024-06-20T00:00")}) {
            Pause pause = new Pause("expert-review", beijing("2024-05-07T00:00"), to, twoDays);
            assertThat(due("2024-05-06T09:00", days(5), pause)).isEqualTo("2024-05-14T23:59:59.999");
        }
        Pause returned = new Pause("expert-review", beijing("2024-05-07T00:00"), beijing("2024-05-08T00:00"), twoDays);
        assertThat(due("2024-05-06T09:00", days(5), returned)).isEqualTo("2024-05-13T23:59:59.999");
    }

    @Test
    void the_time_asked_for_has_its_own_unit() {
        Instant from = beijing("2024-05-10T17:00");
        assertThat(due("2024-05-06T09:00", days(5), new Pause("x", from, null, new Limit(24, LimitUnit.HOUR))))
                .as("to Saturday 17:00, a make-up day").isEqualTo("2024-05-13T23:59:59.999");
        assertThat(due("2024-05-06T09:00", days(5), new Pause("x", from, null, new Limit(3, LimitUnit.CALENDAR_DAY))))
                .as("to Monday 17:00").isEqualTo("2024-05-14T23:59:59.999");
        assertThat(due("2024-05-06T09:00", days(5), new Pause("x", from, null, new Limit(1, LimitUnit.MONTH))))
                .as("to 10 June, a holiday").isEqualTo("2024-06-12T23:59:59.999");
        assertThat(due("2024-05-06T09:00", days(5), new Pause("x", from, null, days(0)))).isEqualTo("2024-05-11T23:59:59.999");
    }

    @Test
    void a_pause_that_begins_after_the_due_moment_changes_nothing() {
        assertThat(due("2024-05-06T09:00", days(5), pause("2024-05-11T17:30", "2024-06-13T17:30")))
                .isEqualTo("2024-05-11T23:59:59.999");
        assertThat(due("2024-05-06T09:00", days(5), pause("2024-05-11T17:29", "2024-05-13T08:30")))
                .isEqualTo("2024-05-13T23:59:59.999");
    }

    @Test
    void a_pause_that_ends_before_it_begins_pauses_nothing() {
        assertThat(due("2024-05-06T09:00", days(5), pause("2024-05-10T00:00", "2024-05-07T00:00")))
                .isEqualTo("2024-05-11T23:59:59.999");
    }

    @Test
    void calendar_days_run_through_weekends_and_need_no_holiday_data() {
        Limit sixty = new Limit(60, LimitUnit.CALENDAR_DAY);
        assertThat(due("2024-05-06T09:00", sixty)).isEqualTo("2024-07-05T23:59:59.999");
        assertThat(due("2031-05-06T09:00", sixty)).isEqualTo("2031-07-05T23:59:59.999");
        assertThat(due("2024-05-06T09:00", sixty, pause("2024-05-10T12:00", "2024-05-11T11:00")))
                .as("23 hours round up to a day").isEqualTo("2024-07-06T23:59:59.999");
    }

    @Test
    void a_local_day_counts_once_however_long_summer_time_makes_it() {
        WorkingCalendar amsterdam = WorkingCalendar.parse("""
                id: ams
                title: {zh: 阿姆斯特丹, en: Amsterdam}
                zone: Europe/Amsterdam
                weekend: [SATURDAY, SUNDAY]
                hours: [00:00-24:00]
                years: any
                """, "ams.yaml");
        Instant saturday = Instant.parse("2024-03-30T12:00:00+01:00");
        Clock spring = Clock.of(amsterdam, saturday, new Limit(2, LimitUnit.CALENDAR_DAY), null, List.of(), null);
        assertThat(spring.dueAt()).contains(Instant.parse("2024-04-01T23:59:59.999+02:00"));
        Clock autumn = Clock.of(amsterdam, Instant.parse("2024-10-26T12:00:00+02:00"),
                new Limit(1, LimitUnit.CALENDAR_DAY), null, List.of(), null);
        assertThat(autumn.dueAt()).contains(Instant.parse("2024-10-27T23:59:59.999+01:00"));
        Clock hours = Clock.of(amsterdam, saturday, new Limit(24, LimitUnit.HOUR), null, List.of(), null);
        assertThat(hours.dueAt()).contains(Instant.parse("2024-03-31T13:00:00+02:00"));
    }

    @Test
    void hours_are_exact() {
        Limit day = new Limit(24, LimitUnit.HOUR);
        assertThat(due("2024-05-10T09:00:00.001", day)).isEqualTo("2024-05-11T09:00:00.001");
        assertThat(due("2024-05-10T09:00", day, pause("2024-05-10T10:00", "2024-05-10T10:00:01"))).isEqualTo("2024-05-11T09:00:01");
        Clock clock = clock("2024-05-10T09:00", day);
        assertThat(local(clock.whenPercentUsed(new BigDecimal(50)))).isEqualTo("2024-05-10T21:00:00.001");
        assertThat(clock.readAt(beijing("2024-05-10T09:00:01")).used()).isEqualTo(1);
        assertThat(clock.readAt(beijing("2024-05-11T10:00")).overdueBy()).isEqualTo(1);
        assertThat(clock.readAt(beijing("2024-05-11T10:00:01")).overdueBy()).isEqualTo(2);
    }

    @Test
    void months_and_years_end_on_the_same_date_or_the_last_of_a_shorter_month() {
        assertThat(due("2024-01-31T09:00", new Limit(1, LimitUnit.MONTH))).isEqualTo("2024-02-29T23:59:59.999");
        assertThat(due("2024-02-29T09:00", new Limit(1, LimitUnit.YEAR))).isEqualTo("2025-02-28T23:59:59.999");
        assertThat(due("2024-03-15T09:00", new Limit(2, LimitUnit.MONTH), pause("2024-03-20T10:00", "2024-03-21T11:00")))
                .as("25 hours lengthen by two days").isEqualTo("2024-05-17T23:59:59.999");
    }

    @Test
    void what_remains_of_months_is_the_last_months_of_the_window() {
        Clock clock = clock("2024-03-15T09:00", new Limit(3, LimitUnit.MONTH));
        assertThat(local(clock.whenRemaining(new Limit(1, LimitUnit.MONTH)))).isEqualTo("2024-05-16T00:00");
        assertThat(clock.readAt(beijing("2024-03-17T12:00"))).extracting(ClockReading::used, ClockReading::remaining)
                .as("in calendar days").containsExactly(2L, 90L);
    }

    @Test
    void an_extension_lengthens_in_the_unit_of_the_limit_only() {
        Clock clock = Clock.of(CN, beijing("2024-05-06T09:00"), days(20), days(10), List.of(), null);
        assertThat(local(clock.dueAt())).isEqualTo("2024-06-17T23:59:59.999");
        assertThat(clock.limit()).isEqualTo(days(20));
        assertThatThrownBy(() -> Clock.of(CN, beijing("2024-05-06T09:00"), days(20), new Limit(1, LimitUnit.MONTH), List.of(), null))
                .hasMessage("A limit of 20 working-day cannot be extended by 1 month; give the extension in the unit of the limit.");
    }

    @Test
    void a_share_of_the_limit_is_used_at_the_midnight_after_the_day_that_reaches_it() {
        Clock clock = clock("2024-05-06T09:00", days(20));
        assertThat(local(clock.whenPercentUsed(new BigDecimal(90)))).isEqualTo("2024-05-30T00:00");
        assertThat(local(clock.whenPercentUsed(new BigDecimal("90.01")))).isEqualTo("2024-05-31T00:00");
        assertThat(clock.whenPercentUsed(new BigDecimal(100))).isEqualTo(clock.breachedAt());
        assertThat(clock.whenPercentUsed(BigDecimal.ZERO)).contains(clock.start());
        assertThat(local(clock.whenPercentUsed(new BigDecimal(110)))).isEqualTo("2024-06-05T00:00");
    }

    @Test
    void one_day_remains_from_the_midnight_after_the_last_but_one() {
        Clock clock = clock("2024-05-06T09:00", days(16));
        assertThat(local(clock.whenRemaining(days(1)))).as("a Saturday").isEqualTo("2024-05-25T00:00");
        assertThat(clock.whenRemaining(days(0))).isEqualTo(clock.breachedAt());
        assertThat(clock.whenRemaining(days(16))).contains(clock.start());
        assertThat(clock.whenRemaining(days(25))).contains(clock.start());
        assertThatThrownBy(() -> clock.whenRemaining(new Limit(1, LimitUnit.HOUR)))
                .hasMessage("What remains of a limit of 16 working-day cannot be told as 1 hour; ask in the unit of the limit.");
    }

    @Test
    void a_reading_counts_begun_days_whole() {
        Clock clock = clock("2024-05-06T09:00", days(20));
        assertThat(clock.readAt(beijing("2024-05-07T08:30")).used()).isZero();
        ClockReading begun = clock.readAt(beijing("2024-05-07T08:30:00.001"));
        assertThat(begun.used()).isEqualTo(1);
        assertThat(begun.remaining()).isEqualTo(19);
        assertThat(begun.percentUsed()).isEqualTo("5.00");
        assertThat(begun.running()).isTrue();
    }

    @Test
    void overdue_time_is_at_least_one_day_and_is_added_to_what_was_used() {
        Clock clock = clock("2024-05-06T09:00", days(20));
        ClockReading saturday = clock.readAt(beijing("2024-06-01T00:00"));
        assertThat(saturday).extracting(ClockReading::used, ClockReading::overdueBy).containsExactly(21L, 1L);
        ClockReading tuesday = clock.readAt(beijing("2024-06-04T10:00"));
        assertThat(tuesday).extracting(ClockReading::used, ClockReading::overdueBy).containsExactly(22L, 2L);
        assertThat(tuesday.percentUsed()).isEqualTo("110.00");
    }

    @Test
    void a_stopped_clock_shows_its_stop_for_ever() {
        Clock inTime = stopped("2024-05-06T09:00", "2024-05-08T10:00");
        assertThat(inTime.readAt(beijing("2024-12-08T10:00"))).isEqualTo(inTime.readAt(beijing("2024-05-08T10:00")));
        assertThat(inTime.readAt(beijing("2024-12-08T10:00"))).extracting(ClockReading::stopped, ClockReading::running, ClockReading::used)
                .containsExactly(true, false, 2L);
        assertThat(inTime.isLateAt(beijing("2024-12-08T10:00"))).isFalse();
        Clock late = stopped("2024-05-06T09:00", "2024-05-15T10:00");
        assertThat(late.isLateAt(beijing("2024-12-08T10:00"))).isTrue();
        assertThat(late.readAt(beijing("2024-12-08T10:00")).overdueBy()).isEqualTo(3);
    }

    @Test
    void a_stop_before_the_start_uses_nothing_and_is_never_late() {
        Clock clock = stopped("2024-05-06T09:00", "2024-05-05T10:00");
        assertThat(clock.isLateAt(beijing("2025-05-06T09:00"))).isFalse();
        assertThat(clock.readAt(beijing("2025-05-06T09:00"))).extracting(ClockReading::used, ClockReading::stopped)
                .containsExactly(0L, true);
        assertThat(clock.ledger(beijing("2025-05-06T09:00"))).isEmpty();
    }

    @Test
    void a_paused_clock_says_so() {
        Clock clock = Clock.of(CN, beijing("2024-05-06T09:00"), days(5), null,
                List.of(pause("2024-05-07T10:00", "2024-05-09T10:00")), null);
        assertThat(clock.readAt(beijing("2024-05-07T09:59")).paused()).isFalse();
        ClockReading paused = clock.readAt(beijing("2024-05-08T20:00"));
        assertThat(paused).extracting(ClockReading::paused, ClockReading::running, ClockReading::pausedFor, ClockReading::used)
                .containsExactly(true, false, 2L, 1L);
        assertThat(clock.readAt(beijing("2024-05-09T10:00")).running()).isTrue();
    }

    @Test
    void the_ledger_shows_each_day_in_a_line() {
        Clock clock = Clock.of(CN, beijing("2024-05-08T09:00"), days(5), null,
                List.of(new Pause("expert-review", beijing("2024-05-09T12:00"), beijing("2024-05-11T08:30"), null)), null);
        assertThat(clock.ledger(beijing("2024-05-13T09:15:30"))).extracting(ClockDay::line).containsExactly(
                "2024-05-08 working start",
                "2024-05-09 working counted 03:30 paused 03:30 by expert-review",
                "2024-05-10 working paused 07:00 by expert-review",
                "2024-05-11 make-up counted 07:00",
                "2024-05-12 weekend",
                "2024-05-13 working counted 00:45:30");
    }

    private static Limit days(int amount) {
        return new Limit(amount, LimitUnit.WORKING_DAY);
    }

    private static Pause pause(String from, String to) {
        return new Pause("expert-review", beijing(from), beijing(to), null);
    }

    private static Clock clock(String start, Limit limit, Pause... pauses) {
        return Clock.of(CN, beijing(start), limit, null, List.of(pauses), null);
    }

    private static Clock stopped(String start, @Nullable String stop) {
        return Clock.of(CN, beijing(start), days(5), null, List.of(), beijing(stop));
    }

    private static String due(String start, Limit limit, Pause... pauses) {
        return local(clock(start, limit, pauses).dueAt());
    }

    private static String local(Optional<Instant> instant) {
        return LocalDateTime.ofInstant(instant.orElseThrow(), CN.zone()).toString();
    }

    private static Instant beijing(String local) {
        return LocalDateTime.parse(local).atZone(CN.zone()).toInstant();
    }
}
