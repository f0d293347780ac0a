package org.mingjing.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.mingjing.calendar.WorkingCalendar;

class OfficeTest {

    private final Office office = new Office(WorkingCalendar.builtIn("cn"), PlanFile.builtIn().days().office());

    @Test
    void days_are_counted_over_a_holiday_and_its_make_up_days() {
        assertThat(office.plus(LocalDate.parse("2026-02-13"), 2)).isEqualTo("2026-02-24");
        assertThat(office.plus(LocalDate.parse("2026-02-24"), -1)).isEqualTo("2026-02-14");
    }

    @Test
    void a_working_day_has_seven_hours_with_a_break_at_noon() {
        assertThat(office.secondsOfDay()).isEqualTo(7 * 3600);
        assertThat(office.at(LocalDate.parse("2026-03-02"), 4 * 3600)).isEqualTo(at("2026-03-02T14:30:00+08:00"));
    }

    @Test
    void working_time_leaves_out_noon_nights_and_weekends() {
        assertThat(office.millisBetween(at("2026-03-06T11:00:00+08:00"), at("2026-03-09T15:00:00+08:00")))
                .isEqualTo(Duration.ofHours(9).toMillis());
    }

    @Test
    void a_begun_day_counts_whole() {
        assertThat(office.wholeDays(office.millisOf(3))).isEqualTo(3);
        assertThat(office.wholeDays(office.millisOf(3) + 1)).isEqualTo(4);
        assertThat(office.wholeDays(0)).isZero();
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
