package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.given.GivenFact;

/** Facts as JSON: what is written is read back, and what cannot be read is answered in sentences. */
class FactJsonTest {

    private static final int FACTS = 2_000;
    private static final String LEAST = """
            {"source": "county", "factId": "F1", "caseId": "C1", "node": "receipt", "occurredAt": "2024-05-06T09:00:00+08:00"}""";

    @ParameterizedTest
    @ValueSource(longs = {2, 39_046})
    void any_fact_is_read_back_as_it_was_written_and_written_canonically(long seed) throws IOException {
        RandomFacts facts = new RandomFacts(seed);
        for (int i = 0; i < FACTS; i++) {
            NodeFact fact = facts.fact();
            String json = FactJson.write(fact);
            assertThat(FactJson.read(json)).as("fact %s of seed %s", i, seed).isEqualTo(fact);
            assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        }
    }

    @Test
    void what_is_left_out_has_a_default() {
        NodeFact fact = FactJson.read(LEAST);
        assertThat(fact).isEqualTo(GivenFact.of("county", "F1", "C1", "receipt", Instant.parse("2024-05-06T01:00:00Z")).fact());
    }

    @Test
    void instants_are_kept_to_the_millisecond_and_written_in_utc() {
        NodeFact fact = FactJson.read(LEAST.replace("09:00:00+08:00", "09:00:00.123987+08:00"));
        assertThat(fact.occurredAt()).isEqualTo("2024-05-06T01:00:00.123Z");
        assertThat(FactJson.write(fact)).contains("\"occurredAt\":\"2024-05-06T01:00:00.123Z\"");
    }

    @Test
    void the_source_may_be_given_beside_the_text() {
        String unnamed = LEAST.replace("\"source\": \"county\", ", "");
        assertThat(FactJson.read(unnamed, "county")).isEqualTo(FactJson.read(LEAST));
        assertThatThrownBy(() -> FactJson.read(unnamed)).isInstanceOf(FactSyntaxException.class)
                .hasMessage("Field 'source' is missing or empty.");
    }

    @Test
    void attributes_keep_their_types() {
        NodeFact fact = with("attributes", """
                {"text": "甲", "whole": 3, "plain": 1.5, "decimal": {"decimal": "12.50"}, "flag": true, "nothing": null,
                 "instant": {"instant": "2024-05-06T09:00:00+08:00"}, "date": {"date": "2024-05-06"}, "list": ["甲", 2]}""");
        assertThat(fact.attributes()).isEqualTo(Attributes.of(Map.of("text", "甲", "whole", 3L, "plain", new BigDecimal("1.5"),
                "decimal", new BigDecimal("12.50"), "flag", true, "instant", Instant.parse("2024-05-06T01:00:00Z"),
                "date", LocalDate.of(2024, 5, 6), "list", List.of("甲", 2L))));
    }

    @Test
    void an_integer_that_some_readers_would_round_is_kept_as_a_decimal() {
        assertThat(with("attributes", "{\"a\": 9007199254740991, \"b\": 9007199254740992, \"c\": -9223372036854775808}").attributes())
                .isEqualTo(Attributes.of(Map.of("a", 9_007_199_254_740_991L, "b", new BigDecimal("9007199254740992"),
                        "c", new BigDecimal("-9223372036854775808"))));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> FactJson.read("""
                {"source": 7, "version": "first", "caseId": "", "phase": "", "occurredAt": "6 May", "recordedAt": "2024-05-06",
                 "sequence": 1.5, "department": ["D1"], "attributes": [], "attachments": [{"name": "a", "sha256": "b", "size": 3}, "c"],
                 "nodes": 1}"""))
                .isInstanceOf(FactSyntaxException.class)
                .hasMessage(String.join(" ",
                        "Field 'source' must be a text, but is 7.",
                        "Field 'factId' is missing or empty.",
                        "Field 'version' must be a whole number, but is \"first\".",
                        "Field 'caseId' is missing or empty.",
                        "Field 'node' is missing or empty.",
                        "Field 'phase' is empty; leave it out or give it a value.",
                        "Field 'occurredAt' is not a time with its offset, such as 2024-05-06T09:00:00+08:00: 6 May.",
                        "Field 'recordedAt' is not a time with its offset, such as 2024-05-06T09:00:00+08:00: 2024-05-06.",
                        "Field 'sequence' must be a whole number, but is 1.5.",
                        "Field 'department' must be a text, but is [\"D1\"].",
                        "Field 'attributes' must be an object.",
                        "Item 2 of 'attachments' must be an object.",
                        "The sha256 of attachment 'a' must be 64 lower-case hex digits, but is 'b'.",
                        "Field 'size' of item 1 of 'attachments' is not known.",
                        "Field 'nodes' is not known; put what the source adds under 'attributes'."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not json                       | The line is not valid JSON
            {"factId":"F1","factId":"F2"}  | The line is not valid JSON: the field 'factId' is given twice
            {"factId":"F1"} {}             | The line is not valid JSON: more text stands after the object
            ["F1"]                         | The line is not a JSON object.
            """)
    void what_is_no_single_object_is_refused(String json, String sentence) {
        assertThatThrownBy(() -> FactJson.read(json)).isInstanceOf(FactSyntaxException.class)
                .hasMessageStartingWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a": {"decimal": "twelve"}}   | Attribute 'a' cannot be read: {"decimal":"twelve"}.
            {"a": {"date": "2024-02-30"}}  | Attribute 'a' cannot be read: {"date":"2024-02-30"}.
            {"a": {"instant": "noon"}}     | Attribute 'a' cannot be read: {"instant":"noon"}.
            {"a": {"text": "b"}}           | Attribute 'a' has no known type: {"text":"b"}.
            {"a": {}}                      | Attribute 'a' has no known type: {}.
            {"a": [1, null]}               | Attribute 'a' has no known type: null.
            """)
    void an_attribute_of_no_known_type_is_refused(String attributes, String sentence) {
        assertThatThrownBy(() -> with("attributes", attributes)).isInstanceOf(FactSyntaxException.class)
                .hasMessageStartingWith(sentence);
    }

    @Test
    void every_attribute_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> with("attributes", "{\"a\": {}, \"b\": 1, \"c\": {\"date\": \"today\"}}"))
                .hasMessageContainingAll("Attribute 'a' has no known type", "Attribute 'c' cannot be read");
    }

    /** The least fact with one more field. */
    private static NodeFact with(String field, String value) {
        return FactJson.read(LEAST.replaceFirst("\\{", "{\"" + field + "\": " + value.replace("\\", "\\\\") + ", "));
    }
}
