package org.mingjing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.yaml.YamlFault;
import org.mingjing.yaml.YamlFaults;

class CalendarFileTest {

    @Test
    void every_fault_is_reported_at_once_with_file_and_line() {
        assertThat(faultsOf("""
                id: x
                title: {zh: 甲}
                zone: Asia/Nowhere
                weekend: [SATURDAY, FUNDAY]
                hours: [09:00-12:00, 11:00-17:00, 18:00-17:00, noon]
                colour: red
                years:
                  2024:
                    notices: []
                    holidays:
                      元旦: [2023-12-31, 2024-01-01, 2024-01-01]
                      春节: [2024-02-30, 2024-02-17..2024-02-10]
                    makeUp: [2024-01-01, 2024-01-02, 2024-01-06, 2024-01-06]
                  2026:
                    notices: [https://example.org]
                    extra: 1
                """))
                .containsExactly(
                        "x.yaml:2: 'en' is missing or empty.",
                        "x.yaml:3: 'zone' must be a time zone such as Asia/Shanghai, but is 'Asia/Nowhere'.",
                        "x.yaml:4: 'FUNDAY' is not a day of the week; write one of MONDAY to SUNDAY.",
                        "x.yaml:5: Slot 11:00-17:00 begins before the one in front of it ends; put the slots in order and without overlap.",
                        "x.yaml:5: Slot 18:00-17:00 ends before it begins; give the earlier time first.",
                        "x.yaml:5: 'noon' is not a slot of the day; write one such as 08:30-12:00.",
                        "x.yaml:6: 'colour' is not known here; known keys are hours, id, title, weekend, years, zone.",
                        "x.yaml:9: Year 2024 names no notice; give the address of the act that fixed its holidays.",
                        "x.yaml:11: 2023-12-31 lies outside the year 2024; put each day under its own year.",
                        "x.yaml:11: 2024-01-01 is a holiday already; name each day once.",
                        "x.yaml:12: '2024-02-30' is not a date; write one such as 2024-10-01 or 2024-10-01..2024-10-07.",
                        "x.yaml:12: 2024-02-17..2024-02-10 ends before it begins; give the earlier date first.",
                        "x.yaml:13: 2024-01-01 cannot be a make-up day: it is a holiday; a make-up day is a weekend day that is worked.",
                        "x.yaml:13: 2024-01-02 cannot be a make-up day: it is no weekend day; a make-up day is a weekend day that is worked.",
                        "x.yaml:13: 2024-01-06 cannot be a make-up day: it is listed twice; a make-up day is a weekend day that is worked.",
                        "x.yaml:14: Year 2026 does not follow 2024; list the years in order and leave none out.",
                        "x.yaml:16: 'extra' is not known here; known keys are holidays, makeUp, notices.");
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(faultsOf("id: x")).containsExactly(
                "x.yaml:1: 'zh' is missing or empty.",
                "x.yaml:1: 'en' is missing or empty.",
                "x.yaml:1: 'zone' is missing or empty.",
                "x.yaml:1: 'weekend' is missing; list the days of the week that are not worked, or write [].",
                "x.yaml:1: A working day needs at least one slot of 'hours', such as 08:30-12:00.",
                "x.yaml:1: 'years' must list the years with their holidays, or say 'any'.");
    }

    @Test
    void a_text_that_is_not_yaml_is_refused_in_a_sentence() {
        assertThat(faultsOf("id: [x\nzone: UTC")).singleElement().asString().startsWith("x.yaml:2: This is not valid YAML: ");
        assertThat(faultsOf("")).containsExactly("x.yaml:1: The file is empty.");
        assertThat(faultsOf("- a")).containsExactly("x.yaml:1: The file must be a mapping of keys to values.");
    }

    @Test
    void a_key_given_twice_is_a_fault() {
        assertThat(faultsOf("id: x\nid: y")).contains("x.yaml:2: 'id' is given twice; keep one of them.");
    }

    private static List<String> faultsOf(String yaml) {
        return catchThrowableOfType(YamlFaults.class, () -> WorkingCalendar.parse(yaml, "x.yaml")).faults().stream()
                .map(YamlFault::toString)
                .toList();
    }
}
