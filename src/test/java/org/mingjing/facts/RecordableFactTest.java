package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.given.GivenFact;
import org.mingjing.texts.Sha256;

/** What the record cannot keep is refused in the line that brings it, so that it cannot fail a whole batch later. */
class RecordableFactTest {

    private static final String LEAST = """
            {"source":"county","factId":"F1","caseId":"C1","node":"receipt","occurredAt":"2024-05-06T09:00:00+08:00"}""";

    @ParameterizedTest
    @ValueSource(strings = {"source", "factId", "caseId", "power", "node", "phase", "department", "post", "official", "region"})
    void half_a_character_in_any_field_of_a_fact_is_refused(String field) {
        for (String half : new String[] {"\\ud800", "a\\udc00", "\\ude00\\ud83d", "\\ud83d"}) {
            assertThatThrownBy(() -> FactJson.read(with(field, "\"" + half + "\""))).isInstanceOf(FactSyntaxException.class)
                    .hasMessage("Field '" + field + "' holds half of a character (an unpaired surrogate).");
        }
        assertThatThrownBy(() -> FactJson.read(with(field, "\"a\\u0000\""))).isInstanceOf(FactSyntaxException.class)
                .hasMessage("Field '" + field + "' holds a NUL character (U+0000).");
        assertThat(FactJson.read(with(field, "\"\\ud83d\\ude00\"")).toString()).contains("\ud83d\ude00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": "\\ud800"}           | Attribute 'a' holds half of a character (an unpaired surrogate).
            {"a": ["b", ["\\ud800"]]}  | Attribute 'a' holds half of a character (an unpaired surrogate).
            {"a": "\\u0000"}           | Attribute 'a' holds a NUL character (U+0000).
            {"a\\ud800": 1}            | The name of an attribute holds half of a character (an unpaired surrogate).
            """)
    void half_a_character_in_an_attribute_is_refused(String attributes, String sentence) {
        assertThatThrownBy(() -> FactJson.read(with("attributes", attributes))).isInstanceOf(FactSyntaxException.class)
                .hasMessage(sentence);
    }

    @Test
    void half_a_character_in_a_registry_entry_is_refused() {
        assertThatThrownBy(() -> RegistryJson.read("""
                {"entry": "power", "code": "P\\ud800", "kind": "01", "nodes": [{"node": "receipt", "name": "\\udc00"}],
                 "attributes": {"a": "\\udc00"}}"""))
                .isInstanceOf(FactSyntaxException.class)
                .hasMessageContainingAll("Field 'code' holds half of a character", "Field 'name' of item 1 of 'nodes' holds half",
                        "Attribute 'a' holds half of a character");
    }

    @Test
    void half_a_character_is_refused_where_a_fact_is_made_by_program_too() {
        assertThatIllegalArgumentException().isThrownBy(() -> fact("F\ud800", Instant.EPOCH))
                .withMessage("Field 'factId' holds half of a character (an unpaired surrogate).");
        assertThatIllegalArgumentException().isThrownBy(() -> new Attachment("\udc00", Sha256.hex("")))
                .withMessageContaining("half of a character");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version    | 9007199254740992      | Field 'version' must be a whole number of at most 9007199254740991, but is 9007199254740992.
            version    | -1                    | Field 'version' must be a whole number of at least 0, but is -1.
            sequence   | -9223372036854775808  | Field 'sequence' must be a whole number of at least -9007199254740991, but is -9223372036854775808.
            occurredAt | "+10000-01-01T00:00Z" | Field 'occurredAt' must lie in the years 1 to 9999, but is +10000-01-01T00:00:00Z.
            occurredAt | "0000-12-31T23:59:59.999Z" | Field 'occurredAt' must lie in the years 1 to 9999, but is 0000-12-31T23:59:59.999Z.
            recordedAt | "-9999-01-01T00:00Z"  | Field 'recordedAt' must lie in the years 1 to 9999, but is -9999-01-01T00:00:00Z.
            """)
    void a_number_or_time_beyond_what_can_be_recorded_is_refused(String field, String value, String sentence) {
        assertThatThrownBy(() -> FactJson.read(with(field, value))).isInstanceOf(FactSyntaxException.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"decimal\": \"1e999999999\"}", "{\"decimal\": \"1e-999999999\"}", "1e999999999", "1e2000000000"})
    void a_decimal_whose_digits_would_fill_the_memory_is_refused(String value) {
        assertThatThrownBy(() -> FactJson.read(with("attributes", "{\"a\": " + value + "}")))
                .isInstanceOf(FactSyntaxException.class)
                .hasMessage("Attribute 'a' must have at most 1000 digits.");
    }

    @Test
    void dates_of_attributes_and_entries_lie_in_the_years_1_to_9999() {
        assertThatIllegalArgumentException().isThrownBy(() -> Attributes.of(Map.of("a", List.of(LocalDate.of(10_000, 1, 1)))))
                .withMessage("Attribute 'a' must lie in the years 1 to 9999, but is +10000-01-01.");
        assertThatThrownBy(() -> RegistryJson.read("""
                {"entry": "department", "code": "D1", "validFrom": "-0001-01-01"}"""))
                .hasMessage("Field 'validFrom' must lie in the years 1 to 9999, but is -0001-01-01.");
    }

    @Test
    void what_can_be_made_can_be_written() {
        Attributes largest = Attributes.of(Map.of("long", Long.MIN_VALUE, "decimal", new BigDecimal("9".repeat(1000))));
        assertThat(largest.get("long")).isEqualTo(new BigDecimal(Long.MIN_VALUE));
        NodeFact fact = GivenFact.of("county", "F1", "C1", "receipt", Instant.EPOCH).with(largest).fact();
        assertThat(FactJson.read(FactJson.write(fact))).isEqualTo(fact);
    }

    private static NodeFact fact(String factId, Instant occurredAt) {
        return GivenFact.of("county", factId, "C1", "receipt", occurredAt).fact();
    }

    /** The least fact with the field given, or given otherwise. */
    private static String with(String field, String value) {
        String others = LEAST.replaceFirst("\"" + field + "\":\"[^\"]*\",?", "").replace(",}", "}");
        return others.replaceFirst("\\{", "{\"" + field + "\":" + value.replace("\\", "\\\\") + ",");
    }
}
