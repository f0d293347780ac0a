package org.mingjing.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.calendar.Clock;
import org.mingjing.calendar.Limit;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.calendar.Pause;
import org.mingjing.calendar.WorkingCalendar;

/** How late something is counts from the due moment, in the unit that the milestone asks for. */
class OverdueByTest {

    private static final WorkingCalendar CN = WorkingCalendar.builtIn("cn");

    @Test
    void late_by_more_than_nothing_is_late() {
        Deadline deadline = counted("2024-06-03T10:00:00+08:00", 20, LimitUnit.WORKING_DAY);
        assertThat(deadline.whenOverdueBy(new Limit(0, LimitUnit.WORKING_DAY))).isEqualTo(deadline.breachedAt())
                .contains(at("2024-07-03T00:00:00+08:00"));
    }

    @Test
    void late_by_more_than_five_working_days_is_late_on_the_sixth() {
        assertThat(counted("2024-06-03T10:00:00+08:00", 20, LimitUnit.WORKING_DAY)
                .whenOverdueBy(new Limit(5, LimitUnit.WORKING_DAY))).contains(at("2024-07-10T00:00:00+08:00"));
    }

    @Test
    void the_unit_may_be_another_than_that_of_the_limit() {
        Deadline deadline = counted("2024-06-03T10:00:00+08:00", 20, LimitUnit.WORKING_DAY);
        assertThat(deadline.whenOverdueBy(new Limit(5, LimitUnit.CALENDAR_DAY))).contains(at("2024-07-08T00:00:00+08:00"));
        assertThat(deadline.whenOverdueBy(new Limit(1, LimitUnit.MONTH))).contains(at("2024-08-03T00:00:00+08:00"));
        assertThat(deadline.whenOverdueBy(new Limit(12, LimitUnit.HOUR))).contains(at("2024-07-03T12:00:00+08:00"));
    }

    @Test
    void hours_count_from_the_due_moment_to_the_millisecond() {
        assertThat(counted("2024-06-03T10:00:00+08:00", 48, LimitUnit.HOUR).whenOverdueBy(new Limit(2, LimitUnit.HOUR)))
                .contains(at("2024-06-05T12:00:00.001+08:00"));
    }

    @Test
    void a_date_fixed_in_advance_is_overdue_as_a_counted_period_is() {
        Deadline deadline = new FixedDeadline(CN, at("2024-05-01T09:00:00+08:00"), at("2024-06-07T23:59:59.999+08:00"));
        assertThat(deadline.whenOverdueBy(new Limit(1, LimitUnit.WORKING_DAY))).as("after the Dragon Boat Festival")
                .contains(at("2024-06-12T00:00:00+08:00"));
    }

    @Test
    void a_clock_that_stands_still_is_late_by_nothing() {
        Deadline deadline = new CountedDeadline(Clock.of(CN, at("2024-06-03T10:00:00+08:00"), new Limit(5, LimitUnit.WORKING_DAY), null,
                List.of(new Pause("hearing", at("2024-06-04T10:00:00+08:00"), null, null)), null),
                new Limit(5, LimitUnit.WORKING_DAY), CN);
        assertThat(deadline.whenOverdueBy(new Limit(5, LimitUnit.WORKING_DAY))).isEmpty();
    }

    private static Deadline counted(String start, int amount, LimitUnit unit) {
        Limit limit = new Limit(amount, unit);
        return new CountedDeadline(Clock.of(CN, at(start), limit, null, List.of(), null), limit, CN);
    }
}
