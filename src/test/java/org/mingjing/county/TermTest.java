package org.mingjing.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingjing.calendar.WorkingCalendar;

class TermTest {

    private static final Office OFFICE = new Office(WorkingCalendar.builtIn("cn"), PlanFile.builtIn().days().office());

    @Test
    void five_days_from_a_monday_end_with_the_next_monday() {
        assertThat(term(5, 0, null).due()).isEqualTo(at("2026-03-09T23:59:59.999+08:00"));
    }

    @Test
    void the_last_day_begins_at_midnight_and_not_with_the_weekend_before_it() {
        assertThat(term(5, 0, null).near(at("2026-03-09T00:00:00+08:00"))).isPresent()
                .hasValueSatisfying(near -> assertThat(near.at()).isEqualTo(at("2026-03-09T00:00:00+08:00")));
        assertThat(term(5, 0, null).near(at("2026-03-08T23:59:59.999+08:00"))).isEmpty();
    }

    @Test
    void a_stop_in_the_last_moment_is_in_time_and_one_a_moment_later_is_not() {
        Instant asOf = at("2026-04-01T00:00:00+08:00");

        assertThat(term(5, 0, "2026-03-09T23:59:59.999+08:00").breach(asOf)).isEmpty();
        assertThat(term(5, 0, "2026-03-10T00:00:00+08:00").breach(asOf)).isPresent();
    }

    @Test
    void a_pause_adds_the_days_it_takes_to_hold_it() {
        assertThat(term(5, OFFICE.millisOf(2), null).due()).isEqualTo(at("2026-03-11T23:59:59.999+08:00"));
        assertThat(term(5, OFFICE.millisOf(2) + 1, null).due()).isEqualTo(at("2026-03-12T23:59:59.999+08:00"));
    }

    @Test
    void what_was_done_in_time_leaves_no_reminder() {
        assertThat(term(5, 0, "2026-03-09T10:00:00+08:00").near(at("2026-03-09T12:00:00+08:00"))).isEmpty();
    }

    private static PlannedPeriod term(int days, long pausedMillis, @Nullable String stop) {
        return new PlannedPeriod(OFFICE, at("2026-03-02T10:00:00+08:00"), days, pausedMillis, stop == null ? null : at(stop));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
