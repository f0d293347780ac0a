package org.mingjing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkingCalendarTest {

    private final WorkingCalendar cn = WorkingCalendar.builtIn("cn");

    @Test
    void each_year_has_the_working_days_that_the_notices_leave_it() {
        List<Long> counts = new ArrayList<>();
        for (int year = 2015; year <= 2026; year++) {
            long inYear = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(cn::isWorkingDay).count();
            assertThat(cn.workingDaysBetween(LocalDate.of(year, 1, 1).minusDays(year == 2015 ? 0 : 1), LocalDate.of(year, 12, 31)))
                    .isEqualTo(inYear);
            counts.add(inYear);
        }
        assertThat(counts).containsExactly(249L, 250L, 249L, 250L, 250L, 249L, 250L, 249L, 249L, 251L, 248L, 248L);
    }

    @Test
    void every_day_agrees_with_the_published_holiday_data() throws Exception {
        JsonMapper json = new JsonMapper();
        int compared = 0;
        for (int year = 2015; year <= 2026; year++) {
            JsonNode file = json.readTree(Files.readString(SharedData.require("data/holidays/" + year + ".json")));
            for (JsonNode day : file.get("days")) {
                LocalDate date = LocalDate.parse(day.get("date").stringValue());
                assertThat(cn.isWorkingDay(date)).as("%s", date).isEqualTo(!day.get("isOffDay").booleanValue());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(350);
    }

    @Test
    void a_day_is_ordinary_made_up_weekend_or_holiday() {
        assertThat(cn.kindOf(LocalDate.of(2024, 5, 6))).isEqualTo(DayKind.WORKING);
        assertThat(cn.kindOf(LocalDate.of(2024, 5, 11))).isEqualTo(DayKind.MAKE_UP);
        assertThat(cn.kindOf(LocalDate.of(2024, 5, 12))).isEqualTo(DayKind.WEEKEND);
        assertThat(cn.kindOf(LocalDate.of(2024, 5, 4))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void working_days_are_added_across_the_spring_festival() {
        LocalDate friday = LocalDate.of(2024, 2, 9);
        assertThat(cn.plusWorkingDays(friday, 1)).isEqualTo("2024-02-18");
        assertThat(cn.plusWorkingDays(LocalDate.of(2024, 2, 18), -1)).isEqualTo(friday);
        assertThat(cn.plusWorkingDays(LocalDate.of(2024, 2, 12), 0)).isEqualTo("2024-02-12");
        assertThat(cn.plusWorkingDays(LocalDate.of(2024, 2, 12), -1)).isEqualTo(friday);
    }

    @Test
    void adding_and_counting_working_days_are_inverse_wherever_one_starts() {
        for (WorkingCalendar calendar : List.of(cn, WorkingCalendar.builtIn("weekdays"))) {
            for (LocalDate day = LocalDate.of(2023, 1, 1); day.getYear() == 2023; day = day.plusDays(1)) {
                for (int n : new int[] {1, 2, 5, 20, 230}) {
                    LocalDate end = calendar.plusWorkingDays(day, n);
                    assertThat(calendar.isWorkingDay(end)).isTrue();
                    assertThat(calendar.workingDaysBetween(day, end)).isEqualTo(n);
                    assertThat(calendar.workingDaysBetween(end, day)).isEqualTo(-n);
                    assertThat(calendar.plusWorkingDays(end, -n).isAfter(day)).isFalse();
                }
            }
        }
    }

    @Test
    void working_time_runs_only_in_the_slots_of_working_days() {
        assertThat(cn.workingDayLength()).isEqualTo(Duration.ofHours(7));
        assertThat(cn.workingTimeBetween(beijing("2024-05-06T11:00"), beijing("2024-05-06T14:30")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(cn.workingTimeBetween(beijing("2024-04-30T17:00"), beijing("2024-05-06T09:00")))
                .isEqualTo(Duration.ofHours(1));
        assertThat(cn.workingTimeBetween(beijing("2024-05-06T09:00"), beijing("2024-04-30T17:00")))
                .isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void a_year_without_data_is_an_error_that_names_calendar_and_year() {
        for (int year : new int[] {2014, 2031}) {
            assertThatThrownBy(() -> cn.kindOf(LocalDate.of(year, 6, 1)))
                    .isInstanceOf(YearWithoutData.class)
                    .hasMessage("Calendar 'cn' has no data for the year " + year
                            + ", only for 2015 to 2026; add the year's holidays and make-up days to it.");
        }
        assertThatThrownBy(() -> cn.plusWorkingDays(LocalDate.of(2026, 12, 30), 2)).isInstanceOf(YearWithoutData.class);
        assertThatThrownBy(() -> cn.plusWorkingDays(LocalDate.of(2015, 1, 4), -1)).isInstanceOf(YearWithoutData.class);
        assertThatThrownBy(() -> cn.workingTimeBetween(beijing("2026-12-31T09:00"), beijing("2027-01-01T00:00")))
                .isInstanceOf(YearWithoutData.class);
    }

    @Test
    void the_calendar_of_weekdays_knows_every_year() {
        WorkingCalendar weekdays = WorkingCalendar.builtIn("weekdays");
        assertThat(weekdays.plusWorkingDays(LocalDate.of(1969, 12, 31), 1)).isEqualTo("1970-01-01");
        assertThat(weekdays.plusWorkingDays(LocalDate.of(2099, 12, 31), 2)).isEqualTo("2100-01-04");
        assertThat(weekdays.workingDayLength()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void an_unknown_calendar_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> WorkingCalendar.builtIn("fr"))
                .hasMessage("There is no calendar 'fr'; the built-in ones are cn, weekdays.");
    }

    @Test
    void the_digest_is_that_of_the_text() {
        String text = "id: x\ntitle: {zh: 甲, en: a}\nzone: UTC\nweekend: [SUNDAY]\nhours: [09:00-17:00]\nyears: any\n";
        assertThat(WorkingCalendar.parse(text, "x.yaml").digest())
                .hasSize(64)
                .isEqualTo(WorkingCalendar.parse(text, "y.yaml").digest())
                .isNotEqualTo(WorkingCalendar.parse(text + "\n", "x.yaml").digest());
    }

    private static Instant beijing(String local) {
        return Instant.parse(local + ":00+08:00");
    }
}
