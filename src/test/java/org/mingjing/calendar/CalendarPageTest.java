package org.mingjing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The example of docs/reference/calendar.md is a calendar, and counts as the page says. */
class CalendarPageTest {

    private static final String FENCE = "```yaml\n";

    @Test
    void holidays_are_passed_over_and_the_make_up_day_is_counted() throws IOException {
        String page = Files.readString(Path.of("docs/reference/calendar.md"));
        int begin = page.indexOf(FENCE) + FENCE.length();
        WorkingCalendar town = WorkingCalendar.parse(page.substring(begin, page.indexOf("```", begin)), "town.yaml");

        assertThat(town.plusWorkingDays(LocalDate.of(2024, 3, 1), 1)).isEqualTo("2024-03-07");
        assertThat(town.plusWorkingDays(LocalDate.of(2024, 3, 1), 3)).isEqualTo("2024-03-09");
        assertThat(town.kindOf(LocalDate.of(2024, 3, 9))).isEqualTo(DayKind.MAKE_UP);
    }
}
