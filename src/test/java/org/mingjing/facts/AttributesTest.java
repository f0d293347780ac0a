package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A value keeps the type it came with and is never converted silently. */
class AttributesTest {

    private final Attributes attributes = Attributes.of(Map.of("text", "甲", "whole", 3, "decimal", new BigDecimal("12.50"),
            "flag", true, "instant", Instant.parse("2024-05-06T01:00:00.123456Z"), "date", LocalDate.of(2024, 5, 6),
            "list", List.of("甲", 2)));

    @Test
    void each_type_is_read_as_what_it_is() {
        assertThat(attributes.text("text")).isEqualTo("甲");
        assertThat(attributes.decimal("decimal")).isEqualTo(new BigDecimal("12.50"));
        assertThat(attributes.bool("flag")).isTrue();
        assertThat(attributes.instant("instant")).isEqualTo("2024-05-06T01:00:00.123Z");
        assertThat(attributes.date("date")).isEqualTo("2024-05-06");
        assertThat(attributes.list("list")).isEqualTo(List.of("甲", 2L));
    }

    @Test
    void an_integer_is_a_number_too() {
        assertThat(attributes.get("whole")).isEqualTo(3L);
        assertThat(attributes.decimal("whole")).isEqualByComparingTo("3");
    }

    @Test
    void an_absent_value_is_null_and_not_an_error() {
        assertThat(attributes.text("absent")).isNull();
        assertThat(attributes.decimal("absent")).isNull();
        assertThat(attributes.has("absent")).isFalse();
    }

    @Test
    void a_value_of_another_type_is_an_error_that_names_both() {
        assertThatExceptionOfType(WrongAttributeType.class).isThrownBy(() -> attributes.text("whole"))
                .withMessage("attribute 'whole' is asked for as a text, but is a number: 3");
        assertThatExceptionOfType(WrongAttributeType.class).isThrownBy(() -> attributes.decimal("text"))
                .withMessage("attribute 'text' is asked for as a number, but is a text: 甲");
        assertThatExceptionOfType(WrongAttributeType.class).isThrownBy(() -> attributes.date("instant"));
        assertThatExceptionOfType(WrongAttributeType.class).isThrownBy(() -> attributes.instant("date"));
        assertThatExceptionOfType(WrongAttributeType.class).isThrownBy(() -> attributes.bool("text"));
        assertThatExceptionOfType(WrongAttributeType.class).isThrownBy(() -> attributes.list("text"));
    }

    @Test
    void a_binary_fraction_is_refused_because_it_is_not_the_number_that_was_written() {
        assertThatIllegalArgumentException().isThrownBy(() -> Attributes.of(Map.of("fee", 12.5)))
                .withMessage("attribute 'fee' has a value of no allowed type: Double");
        assertThatIllegalArgumentException().isThrownBy(() -> Attributes.of(Map.of("fees", List.of(1.0f))))
                .withMessage("attribute 'fees' has a value of no allowed type: Float");
    }

    @Test
    void attributes_do_not_change_with_the_map_they_were_made_of() {
        List<Object> items = new ArrayList<>(List.of("a"));
        Map<String, Object> values = new HashMap<>(Map.of("list", items));
        Attributes copy = Attributes.of(values);
        items.add("b");
        values.put("more", 1);
        assertThat(copy).isEqualTo(Attributes.of(Map.of("list", List.of("a"))));
    }

    @Test
    void names_are_in_order_whatever_order_they_came_in() {
        assertThat(attributes.asMap().keySet()).containsExactly("date", "decimal", "flag", "instant", "list", "text", "whole");
    }

    @Test
    void a_day_or_instant_that_is_written_as_iso_text_is_understood_as_one() {
        Attributes written = Attributes.of(Map.of("day", "2026-06-01", "instant", "2026-06-01T09:00:00+08:00", "word", "soon",
                "noDay", "2026-02-30", "local", "2026-06-01T09:00:00"));
        assertThat(written.date("day")).isEqualTo("2026-06-01");
        assertThat(written.instant("instant")).isEqualTo("2026-06-01T01:00:00Z");
        assertThat(written.text("day")).isEqualTo("2026-06-01");
        for (String name : List.of("word", "noDay", "local", "instant")) {
            assertThatExceptionOfType(WrongAttributeType.class).isThrownBy(() -> written.date(name));
        }
        for (String name : List.of("word", "day", "local")) {
            assertThatExceptionOfType(WrongAttributeType.class).isThrownBy(() -> written.instant(name));
        }
        assertThat(IsoText.recognised("2026-06-01")).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(IsoText.recognised("soon")).isEqualTo("soon");
    }
}
