package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Explanations are sentences with measured values, and leave out what was not measured. */
class TemplateTest {

    private static String fill(String template, Map<String, String> values) {
        return Template.parse(template).fill(values);
    }

    @Test
    void a_value_is_put_in_the_place_of_its_name() {
        assertThat(fill("受理后 {used} 个工作日，超过 {limit} 个", Map.of("used", "23", "limit", "20")))
                .isEqualTo("受理后 23 个工作日，超过 20 个");
        assertThat(fill("{a}{a}", Map.of("a", "x"))).isEqualTo("xx");
        assertThat(fill("nothing to put in", Map.of())).isEqualTo("nothing to put in");
        assertThat(fill("", Map.of())).isEmpty();
    }

    @Test
    void a_missing_value_shows_its_name_so_that_the_author_sees_it() {
        assertThat(fill("after {used} days", Map.of())).isEqualTo("after {used} days");
    }

    @Test
    void a_segment_is_left_out_when_one_of_its_values_is_missing_or_empty() {
        String template = "late[, of which {paused} days for {cause}].";
        assertThat(fill(template, Map.of("paused", "6", "cause", "a hearing"))).isEqualTo("late, of which 6 days for a hearing.");
        assertThat(fill(template, Map.of("paused", "6"))).isEqualTo("late.");
        assertThat(fill(template, Map.of("paused", "6", "cause", ""))).isEqualTo("late.");
    }

    @Test
    void a_segment_without_values_always_stands() {
        assertThat(fill("late [always]", Map.of())).isEqualTo("late always");
    }

    @Test
    void a_segment_under_a_condition_stands_when_the_named_value_is_given() {
        String template = "[?open 仍未][?stopped 才]作出决定";
        assertThat(fill(template, Map.of("open", "1"))).isEqualTo("仍未作出决定");
        assertThat(fill(template, Map.of("stopped", "1"))).isEqualTo("才作出决定");
        assertThat(fill(template, Map.of("open", ""))).isEqualTo("作出决定");
    }

    @Test
    void a_condition_decides_alone_and_a_missing_value_within_shows_its_name() {
        assertThat(fill("[?open {used} days]", Map.of("open", "1"))).isEqualTo("{used} days");
    }

    @Test
    void a_value_is_never_read_as_a_template() {
        assertThat(fill("{a}[ {b}]", Map.of("a", "{b}", "b", "[{a}]"))).isEqualTo("{b} [{a}]");
    }

    @Test
    void the_names_of_values_and_conditions_can_be_asked_for() {
        assertThat(Template.parse("{a} [of {b}] [?c and {d}] {a}").names()).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            late [by {days} | A segment opened with '[' is not closed with ']', or holds another.
            late [by [{days}]] | A segment opened with '[' is not closed with ']', or holds another.
            late by {days | A value opened with '{' is not closed with '}'.
            [?open] | A segment '[?name text]' needs a name, a space and a text.
            [? open] | A segment '[?name text]' needs a name, a space and a text.
            late] by | A ']' closes no segment.
            late} by | A '}' closes no value.
            late by {} days | A value '{name}' needs a name.
            late by {days {hours}} | A value opened with '{' is not closed with '}'.
            """)
    void what_is_not_closed_or_has_no_name_is_refused(String template, String sentence) {
        assertThatIllegalArgumentException().isThrownBy(() -> Template.parse(template)).withMessage(sentence);
    }
}
