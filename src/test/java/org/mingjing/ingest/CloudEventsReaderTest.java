package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;

/** A batch of CloudEvents: one answer for each element in order, and facts as they are read from lines. */
class CloudEventsReaderTest {

    private static final String DATA = """
            {"source":"s","factId":"f1","caseId":"c1","node":"n","occurredAt":"2024-05-06T09:00:00+08:00"}""";
    private static final String EVENT = """
            {"specversion":"1.0","id":"e","source":"/s","type":"fact","time":"2024-05-06T09:00:00Z",
             "datacontenttype":"application/json; charset=utf-8","traceparent":"00-1","data":%s}""";
    private static final String GOOD = EVENT.formatted(DATA);

    /** What became of each element, in the order in which it was told. */
    private static final class Answers implements FactSink {

        private final List<String> told = new ArrayList<>();
        private final List<NodeFact> facts = new ArrayList<>();

        @Override
        public void fact(NodeFact fact, long line) {
            facts.add(fact);
            told.add(line + " fact");
        }

        @Override
        public void entry(RegistryEntry entry, long line) {
            told.add(line + " entry");
        }

        @Override
        public void reject(Reject reject) {
            told.add(reject.line() + " " + reject.reason());
        }
    }

    @Test
    void every_element_has_its_answer_in_order() {
        String entry = EVENT.formatted("{\"entry\":\"post\",\"code\":\"p\"}");
        List<String> told = read("[" + String.join(" ,\n", GOOD, "7", "null", "\"" + "text, ] \\\" }" + "\"", "[]", "{}", entry, "{\"a\":}", GOOD) + "]").told;
        assertThat(told).extracting(answer -> answer.substring(0, Math.min(answer.length(), 30))).containsExactly(
                "1 fact",
                "2 The event is not a JSON obje",
                "3 The event is not a JSON obje",
                "4 The event is not a JSON obje",
                "5 The event is not a JSON obje",
                "6 The event has no 'specversio",
                "7 entry",
                "8 The event is not valid JSON:",
                "9 fact");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "data":%s                         | "dataa":"x"             | The event has no 'data'; put the fact there.
            "data":%s                         | "data":null            | The event has no 'data'; put the fact there.
            "data":%s                         | "data_base64":"e30="   | The event holds its data as 'data_base64'; send the fact as a JSON object in 'data'.
            "data":%s                         | "data":"{}"            | The 'data' of the event must be the fact as a JSON object, not a text that holds it.
            "data":%s                         | "data":[]              | The 'data' of the event must be the fact as a JSON object.
            "data":%s                         | "data":5               | The 'data' of the event must be the fact as a JSON object.
            "specversion":"1.0"               | "specversion":"0.3"    | The attribute 'specversion' must be 1.0, but is '0.3'.
            "specversion":"1.0"               | "specversion":null     | The event has no 'specversion', which every CloudEvent has.
            "id":"e"                          | "id":""                | The attribute 'id' is empty; leave it out or give it a value.
            "id":"e"                          | "id":7                 | The attribute 'id' must be a text.
            "type":"fact"                     | "type":{}              | The attribute 'type' must be a single value; what belongs to the fact goes into 'data'.
            "time":"2024-05-06T09:00:00Z"     | "time":""              | The attribute 'time' is not a time with its offset, such as 2024-05-06T09:00:00+08:00: .
            "traceparent":"00-1"              | "traceParent":"00-1"   | 'traceParent' is no name of an attribute of a CloudEvent, which has lower-case letters and digits alone.
            "traceparent":"00-1"              | "id":"f"               | The event is not valid JSON: the field 'id' is given twice; keep one of them.
            application/json; charset=utf-8   | text/xml               | The attribute 'datacontenttype' must be application/json, but is 'text/xml'.
            """, quoteCharacter = '`')
    void an_envelope_that_is_not_understood_is_refused(String right, String wrong, String sentence) {
        assertThat(EVENT).contains(right);
        String event = EVENT.replace(right, wrong).replace("%s", DATA);
        assertThat(read("[" + event + "," + GOOD + "]").told).containsExactly("1 " + sentence, "2 fact");
    }

    @Test
    void numbers_are_kept_to_the_last_digit() {
        NodeFact fact = read("[" + withAttributes("{\"a\":100.10,\"b\":12345678901234567890,\"c\":0.1e-3,\"d\":{\"decimal\":\"100.10\"},\"e\":1.0}") + "]")
                .facts.get(0);
        assertThat(fact.attributes()).isEqualTo(Attributes.of(Map.of("a", new BigDecimal("100.10"),
                "b", new BigDecimal("12345678901234567890"), "c", new BigDecimal("0.0001"), "d", new BigDecimal("100.10"),
                "e", new BigDecimal("1.0"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1e999999999}", "{\"a\":1e-999999999}", "{\"a\":1e99999999999}", "{\"a\":1,\"a\":1}",
        "{\"a\":{\"decimal\":\"1\",\"decimal\":\"2\"}}", "{\"a\":[{\"date\":\"2024-05-06\",\"date\":\"2024-05-06\"}]}", "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\u0000\"}", "{\"a\":NaN}", "{\"a\":01}"})
    void what_a_line_may_not_hold_an_event_may_not_hold(String attributes) {
        assertThat(read("[" + withAttributes(attributes) + "," + GOOD + "]").told).hasSize(2).first().asString().startsWith("1 ")
                .doesNotContain("fact");
        assertThat(read("[" + GOOD + "," + withAttributes(attributes) + "]").told).hasSize(2).last().asString().startsWith("2 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "7", "\"[\"", "null", "[", "[ "})
    void what_is_no_array_is_refused_as_a_whole(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOfSatisfying(UnreadableSource.class, refused -> {
            assertThat(refused.line()).isZero();
            assertThat(refused.reason().toString()).startsWith("A batch of CloudEvents must be a JSON array");
        });
    }

    @Test
    void an_empty_batch_has_no_answers() {
        assertThat(read(" [ \n ] ").told).isEmpty();
    }

    @Test
    void nothing_between_commas_is_an_element_that_is_answered() {
        assertThat(read("[," + GOOD + ",]").told).containsExactly("1 There is nothing at this place of the batch.", "2 fact",
                "3 There is nothing at this place of the batch.");
    }

    @Test
    void a_batch_that_breaks_off_keeps_what_came_before_and_says_where() {
        assertThat(read("[" + GOOD + "," + GOOD.substring(0, 60)).told).hasSize(2).last().asString()
                .startsWith("2 The batch breaks off in this event");
        assertThat(read("[" + GOOD + "]" + GOOD).told).containsExactly("1 fact", "2 More text stands after the end of the batch; it was not read.");
    }

    @Test
    void bytes_that_are_not_utf8_cost_their_event() {
        byte[] body = ("[" + GOOD.replace("\"n\"", "\"caf\u00e9\"") + "," + GOOD + "]").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(body).told).hasSize(2).first().asString().startsWith("1 The event is not text in UTF-8; ");
    }

    @Test
    void deep_nesting_and_great_length_cost_their_event() {
        String deep = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        String open = "[".repeat(50_000);
        String longest = withAttributes("{\"a\":\"" + "x".repeat(LineBytes.LINE_BYTES_MAX) + "\"}");
        assertThat(read("[" + withAttributes(deep) + "," + longest + "," + GOOD + "]").told).containsExactly(
                "1 The event is not valid JSON: lists and objects stand within each other more than 500 deep.",
                "2 The event is longer than 4194304 bytes.", "3 fact");
        assertThat(read("[" + open).told).hasSize(1);
    }

    @Test
    void a_profile_may_say_that_its_files_are_batches() {
        String profile = """
                name: window
                title: {zh: 窗口, en: window}
                format: cloudevents
                """;
        assertThat(Collected.from(profile, "day.cloudevents", "[" + GOOD + "]").facts).hasSize(1);
        assertThatThrownBy(() -> Collected.from(profile, "day.cloudevents", "{}"))
                .hasMessage("day.cloudevents: A batch of CloudEvents must be a JSON array.");
    }

    private static String withAttributes(String attributes) {
        return EVENT.formatted(DATA.replace("\"node\"", "\"attributes\":" + attributes + ",\"node\""));
    }

    private static Answers read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answers read(byte[] body) {
        Answers answers = new Answers();
        new SourceReader(SourceProfile.builtIn("facts").in(SourceFormat.CLOUDEVENTS)).read(new ByteArrayInputStream(body), "request", answers);
        return answers;
    }
}
