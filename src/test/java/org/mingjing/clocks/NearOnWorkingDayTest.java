package org.mingjing.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.calendar.WorkingCalendar;

/** A limit in working days is near on a day that is worked, never on a Saturday or a holiday, and never after its end. */
class NearOnWorkingDayTest {

    private static final WorkingCalendar CN = WorkingCalendar.builtIn("cn");
    private static final Limit ONE_DAY = new Limit(1, LimitUnit.WORKING_DAY);

    @Test
    void the_last_day_begins_on_monday_and_not_with_the_saturday_before() {
        assertThat(days("2024-05-20T09:00:00+08:00", 5).whenRemaining(ONE_DAY)).contains(at("2024-05-27T00:00:00+08:00"));
        assertThat(days("2024-05-21T09:00:00+08:00", 5).whenRemaining(ONE_DAY)).as("a Tuesday as ever")
                .contains(at("2024-05-28T00:00:00+08:00"));
        assertThat(days("2024-09-27T09:00:00+08:00", 3).whenRemaining(ONE_DAY)).as("after the National Day")
                .contains(at("2024-10-08T00:00:00+08:00"));
    }

    @Test
    void a_share_is_used_up_on_a_working_day_too() {
        assertThat(days("2024-05-20T09:00:00+08:00", 5).whenPercentUsed(BigDecimal.valueOf(80)))
                .contains(at("2024-05-27T00:00:00+08:00"));
    }

    @Test
    void a_limit_no_longer_than_what_remains_and_begun_on_a_sunday_is_near_on_monday() {
        assertThat(days("2024-05-26T09:00:00+08:00", 1).whenRemaining(ONE_DAY)).contains(at("2024-05-27T00:00:00+08:00"));
        assertThat(days("2024-05-27T09:00:00+08:00", 1).whenRemaining(ONE_DAY)).contains(at("2024-05-27T09:00:00+08:00"));
    }

    @Test
    void the_whole_limit_is_used_up_at_the_moment_of_being_late_also_if_that_is_a_saturday() {
        CountedDeadline deadline = days("2024-05-20T09:00:00+08:00", 4);
        assertThat(deadline.breachedAt()).contains(at("2024-05-25T00:00:00+08:00"));
        assertThat(deadline.whenPercentUsed(BigDecimal.valueOf(100))).isEqualTo(deadline.breachedAt());
    }

    @Test
    void calendar_days_run_through_the_weekend() {
        assertThat(deadline("2024-05-22T09:00:00+08:00", new Limit(4, LimitUnit.CALENDAR_DAY))
                .whenRemaining(new Limit(2, LimitUnit.CALENDAR_DAY))).contains(at("2024-05-25T00:00:00+08:00"));
    }

    @Test
    void what_remains_can_be_asked_in_another_unit_than_the_limit_has() {
        CountedDeadline month = deadline("2024-04-27T09:00:00+08:00", new Limit(1, LimitUnit.MONTH));
        assertThat(month.dueAt()).contains(at("2024-05-27T23:59:59.999+08:00"));
        assertThat(month.whenRemaining(new Limit(2, LimitUnit.WORKING_DAY))).contains(at("2024-05-24T00:00:00+08:00"));
        assertThat(month.whenRemaining(new Limit(24, LimitUnit.HOUR))).contains(at("2024-05-27T00:00:00+08:00"));
    }

    private static CountedDeadline days(String start, int amount) {
        return deadline(start, new Limit(amount, LimitUnit.WORKING_DAY));
    }

    private static CountedDeadline deadline(String start, Limit limit) {
        Instant from = at(start);
        return new CountedDeadline(Clock.of(CN, from, limit, null, List.of(), null), limit, CN);
    }
}
