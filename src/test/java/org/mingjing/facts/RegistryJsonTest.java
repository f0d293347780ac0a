package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registry entries as JSON. */
class RegistryJsonTest {

    private static final int ENTRIES = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {3, 2016})
    void any_entry_is_read_back_as_it_was_written_and_written_canonically(long seed) throws IOException {
        RandomFacts random = new RandomFacts(seed);
        for (int i = 0; i < ENTRIES; i++) {
            RegistryEntry entry = random.entry();
            String json = RegistryJson.write(entry);
            assertThat(RegistryJson.read(json)).as("entry %s of seed %s", i, seed).isEqualTo(entry);
            assertThat(json).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
        }
    }

    @Test
    void what_is_left_out_has_a_default() {
        assertThat(RegistryJson.read("""
                {"entry": "power", "code": "XK-1", "kind": "01", "validFrom": "2024-01-01", "nodes": [{"node": "receipt"}]}"""))
                .isEqualTo(new Power("XK-1", "", "01", "", "",
                        new Power.Course("promised", "ordinary", 0, "", false, "",
                                List.of(new NodeDefinition("receipt", "", 0, "handler", false, 0, ""))),
                        Attributes.none(), LocalDate.of(2024, 1, 1), null));
        assertThat(RegistryJson.read("{\"entry\": \"post\", \"code\": \"P1\"}"))
                .isEqualTo(new Post("P1", "", "", 3, null, null));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThatThrownBy(() -> RegistryJson.read("""
                {"entry": "power", "kind": 1, "promisedAmount": 4294967297, "hearingRequired": "yes", "validTo": "soon",
                 "nodes": [{"node": "receipt", "order": 2.5, "limit": 3}, 7, {"name": "受理", "limitAmount": -1}], "colour": "red"}"""))
                .isInstanceOf(FactSyntaxException.class)
                .hasMessageContainingAll(
                        "Field 'validTo' is not a date such as 2024-05-06: soon.",
                        "Field 'order' of item 1 of 'nodes' must be a whole number, but is 2.5.",
                        "Field 'limit' of item 1 of 'nodes' is not known.",
                        "Item 2 of 'nodes' must be an object.",
                        "Field 'node' of item 3 of 'nodes' is missing or empty.",
                        "Field 'limitAmount' of item 3 of 'nodes' must be a whole number of at least 0, but is -1.",
                        "Field 'code' is missing or empty.",
                        "Field 'kind' must be a text, but is 1.",
                        "Field 'promisedAmount' must be a whole number of at most 2147483647, but is 4294967297.",
                        "Field 'hearingRequired' must be true or false, but is \"yes\".",
                        "Field 'colour' is not known");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"entry": "minister", "code": "M1"}             | Field 'entry' must be region, department, post, official, assignment or power, but is 'minister'.
            {"entry": "post", "code": "P1", "riskLevel": 0} | Field 'riskLevel' must be 1 (high), 2 or 3 (low), but is 0.
            {"entry": "post", "code": "P1", "riskLevel": 4} | Field 'riskLevel' must be 1 (high), 2 or 3 (low), but is 4.
            {"entry": "official", "code": "O1", "validFrom": "2024-05-06", "validTo": "2024-05-05"} | Field 'validTo' must not be before 'validFrom'; it is the first day no longer in force.
            """)
    void an_entry_that_makes_no_sense_is_refused(String json, String sentence) {
        assertThatThrownBy(() -> RegistryJson.read(json)).isInstanceOf(FactSyntaxException.class).hasMessage(sentence);
    }
}
