package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of a fact and of a registry entry, with every value that only looks like one: what must be refused is
 * refused with a sentence that names the field, and what stands for nothing is as if it were left out.
 */
class EveryFieldTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROFILE = "name: county\ntitle: {zh: 县, en: County}\nformat: ndjson\n";

    private static final String FACT = """
            {"source":"s","factId":"f1","version":1,"caseId":"c1","power":"p","node":"n","phase":"start",
             "occurredAt":"2024-05-06T09:00:00+08:00","recordedAt":"2024-05-06T10:00:00+08:00","sequence":2,
             "department":"d","post":"q","official":"o","region":"r"}""";
    private static final List<String> ENTRIES = List.of(
            "{\"entry\":\"region\",\"code\":\"1\",\"name\":\"n\",\"level\":\"county\",\"parent\":\"0\"}",
            "{\"entry\":\"department\",\"code\":\"1\",\"name\":\"n\",\"region\":\"r\",\"parent\":\"0\"}",
            "{\"entry\":\"post\",\"code\":\"1\",\"name\":\"n\",\"department\":\"d\",\"riskLevel\":1}",
            "{\"entry\":\"official\",\"code\":\"1\",\"name\":\"n\",\"department\":\"d\"}",
            "{\"entry\":\"assignment\",\"official\":\"o\",\"post\":\"q\"}",
            "{\"entry\":\"power\",\"code\":\"1\",\"name\":\"n\",\"kind\":\"01\",\"basis\":\"b\",\"department\":\"d\","
                    + "\"handling\":\"promised\",\"procedure\":\"ordinary\",\"promisedAmount\":1,\"promisedUnit\":\"month\","
                    + "\"feeBasis\":\"f\"}");

    private static final List<String> REQUIRED_OF_FACT = List.of("factId", "caseId", "node", "occurredAt");
    private static final List<String> TIMES = List.of("occurredAt", "recordedAt");
    private static final List<String> NUMBERS = List.of("version", "sequence", "riskLevel", "promisedAmount");
    private static final List<String> DAYS = List.of("validFrom", "validTo");
    private static final List<String> FREE_TEXTS = List.of("name", "basis", "feeBasis");
    private static final List<String> WORDS = List.of("level", "handling", "procedure", "promisedUnit", "entry");
    private static final Map<String, List<String>> REQUIRED_OF_ENTRY = Map.of("region", List.of("code", "level"),
            "department", List.of("code"), "post", List.of("code"), "official", List.of("code"),
            "assignment", List.of("official", "post"), "power", List.of("code", "kind"));

    /** Blanks of all scripts; none of them is a value. */
    private static final List<String> BLANKS = List.of(" ", "  ", "\t", "\n", "\u3000", "\u00a0", "\u2007", "\u2003", "\u200b", "\ufeff");

    @TestFactory
    Stream<DynamicTest> no_field_of_a_fact_takes_a_blank_for_a_value() {
        return fieldsOf(FACT).filter(field -> !NUMBERS.contains(field)).flatMap(field -> BLANKS.stream()
                .map(blank -> refused(FACT, field, blank)));
    }

    @TestFactory
    Stream<DynamicTest> no_field_of_an_entry_takes_a_blank_for_a_value() {
        return ENTRIES.stream().flatMap(entry -> Stream.concat(fieldsOf(entry), DAYS.stream())
                .filter(field -> !NUMBERS.contains(field))
                .flatMap(field -> BLANKS.stream().map(blank -> refused(entry, field, blank))));
    }

    @TestFactory
    Stream<DynamicTest> an_id_or_code_has_no_blank_around_it_nor_an_unseen_character_in_it_nor_more_than_its_greatest_length() {
        List<String> wrong = List.of("a ", " a", "a\u3000", "\u00a0a", "a\nb", "a\u0000b", "a\u0007b", "a\u202eb", "a\u2028b",
                "a\ud800", "x".repeat(201), "x".repeat(3_000), "境".repeat(201));
        return codes().flatMap(code -> wrong.stream().map(value -> refused(code[0], code[1], value)));
    }

    @TestFactory
    Stream<DynamicTest> an_id_or_code_may_be_anything_else_that_can_be_seen() {
        List<String> right = List.of("0", "a b", "a/b", "%", "\\", "境".repeat(200), "𠮷", "می‌شود", "=1+1", "-", "1e9");
        return codes().flatMap(code -> right.stream().map(value -> taken(code[0], code[1], value)));
    }

    @TestFactory
    Stream<DynamicTest> an_empty_text_is_refused_where_something_is_required_or_would_be_lost_and_otherwise_stands_for_nothing() {
        Stream<DynamicTest> facts = fieldsOf(FACT).filter(field -> !NUMBERS.contains(field))
                .map(field -> REQUIRED_OF_FACT.contains(field) || TIMES.contains(field) || List.of("source", "phase").contains(field)
                        ? refused(FACT, field, "") : taken(FACT, field, ""));
        Stream<DynamicTest> entries = ENTRIES.stream().flatMap(entry -> Stream.concat(fieldsOf(entry), DAYS.stream())
                .filter(field -> !NUMBERS.contains(field))
                .map(field -> requiredOf(entry).contains(field) || WORDS.contains(field) || DAYS.contains(field)
                        ? refused(entry, field, "") : taken(entry, field, "")));
        return Stream.concat(facts, entries);
    }

    @TestFactory
    Stream<DynamicTest> null_is_as_if_the_field_were_left_out() {
        return Stream.concat(Stream.of(FACT), ENTRIES.stream()).flatMap(text -> fieldsOf(text).filter(field -> !field.equals("entry")).map(field -> {
            Collected without = read(changed(text, field, null, true));
            Collected withNull = read(changed(text, field, null, false));
            return DynamicTest.dynamicTest(kind(text) + " " + field, () -> {
                assertThat(withNull.reasons()).isEqualTo(without.reasons());
                assertThat(withNull.facts).isEqualTo(without.facts);
                assertThat(withNull.entries).isEqualTo(without.entries);
            });
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_number_a_truth_or_a_list_is_no_text() {
        return Stream.concat(Stream.of(FACT), ENTRIES.stream()).flatMap(text -> fieldsOf(text)
                .filter(field -> !NUMBERS.contains(field))
                .flatMap(field -> Stream.of((Object) 0, 1, true, List.of("x"), Map.of("a", 1)).map(value -> refused(text, field, value))));
    }

    @TestFactory
    Stream<DynamicTest> a_number_is_a_whole_one_in_its_bounds() {
        return Stream.concat(Stream.of(FACT), ENTRIES.stream()).flatMap(text -> fieldsOf(text).filter(NUMBERS::contains)
                .flatMap(field -> Stream.of((Object) "", " ", "1", 1.5, true, 1L << 53, List.of(1)).map(value -> refused(text, field, value))));
    }

    @TestFactory
    Stream<DynamicTest> no_version_amount_or_level_is_negative() {
        return Stream.of(refused(FACT, "version", -1), taken(FACT, "version", 0), taken(FACT, "sequence", -1),
                refused(ENTRIES.get(5), "promisedAmount", -1), taken(ENTRIES.get(5), "promisedAmount", 0),
                refused(ENTRIES.get(2), "riskLevel", 0), refused(ENTRIES.get(2), "riskLevel", -1));
    }

    @TestFactory
    Stream<DynamicTest> a_time_is_one_with_its_offset_that_somebody_can_have_lived() {
        List<String> wrong = List.of("0", "1970-01-01T00:00:00Z", "1970-01-01T08:00:00+08:00", "1970-01-01T00:00:00+08:00",
                "1970-01-01T00:00:00-05:00", "2024-02-30T09:00:00Z", "2024-05-06", "2024-05-06T09:00:00", "2024-05-06 09:00:00+08:00",
                " 2024-05-06T09:00:00Z", "0000-01-01T00:00:00Z", "+10000-01-01T00:00:00Z", "now");
        return TIMES.stream().flatMap(field -> Stream.concat(wrong.stream().map(value -> refused(FACT, field, value)),
                Stream.of("1970-01-01T09:07:00+08:00", "1969-07-20T20:17:40Z", "2024-05-06T09:00:00.123456789-03:30")
                        .map(value -> taken(FACT, field, value))));
    }

    @TestFactory
    Stream<DynamicTest> a_day_is_one_of_the_calendar() {
        return ENTRIES.stream().flatMap(entry -> DAYS.stream().flatMap(field -> Stream.concat(
                Stream.of("0", "2024-02-30", "2024-5-6", "2024-05-06T00:00:00Z", " 2024-05-06", "0000-01-01")
                        .map(value -> refused(entry, field, value)),
                Stream.of("2024-02-29", "1970-01-01").map(value -> taken(entry, field, value)))));
    }

    @TestFactory
    Stream<DynamicTest> a_word_is_one_of_those_that_something_understands() {
        return ENTRIES.stream().flatMap(entry -> fieldsOf(entry).filter(WORDS::contains)
                .flatMap(field -> Stream.of("promissed", "Promised", "days", "工作日").map(value -> refused(entry, field, value))));
    }

    @Test
    void an_amount_without_its_unit_is_refused() {
        assertThat(read(changed(ENTRIES.get(5), "promisedUnit", null, true)).reasons()).singleElement().asString()
                .endsWith("Field 'promisedUnit' is missing; say of what the 1 are: working-day, calendar-day, hour, month, year.");
    }

    @TestFactory
    Stream<DynamicTest> a_step_of_a_power_is_checked_as_the_power_is() {
        return Stream.of("{\"node\":\" \"}", "{\"node\":\"\"}", "{\"node\":\"n\",\"role\":\"boss\"}", "{\"node\":\"n\",\"role\":\"\"}",
                        "{\"node\":\"n\",\"limitAmount\":3}", "{\"node\":\"n\",\"limitAmount\":-3,\"limitUnit\":\"month\"}",
                        "{\"node\":\"n\",\"limitUnit\":\"weeks\"}", "{\"node\":\"n\",\"name\":\"\u3000\"}", "{\"node\":\"n\"},{\"node\":\"n\"}",
                        "{\"node\":\"" + "x".repeat(201) + "\"}")
                .map(node -> refusal(ENTRIES.get(5).replaceFirst("\\{", "{\"nodes\":[" + node + "],"), "'nodes'", node));
    }

    @TestFactory
    Stream<DynamicTest> an_attribute_has_a_name_and_a_value_that_can_be_read() {
        String deep = "[".repeat(17) + "1" + "]".repeat(17);
        return Stream.of("\"\":1", "\" \":1", "\"a \":1", "\"a\\nb\":1", "\"" + "x".repeat(201) + "\":1", "\"a\":{\"decimal\":\"\"}",
                        "\"a\":{\"decimal\":\" \"}", "\"a\":{\"date\":\"\"}", "\"a\":{\"instant\":\"\"}", "\"a\":{\"instant\":\"\u3000\"}",
                        "\"a\":{\"decimal\":1}", "\"a\":{\"date\":null}", "\"a\":{}", "\"a\":[null]", "\"a\":1e999999999", "\"a\":1e-999999999",
                        "\"a\":1e99999999999", "\"a\":" + deep, "\"a\":\"" + "x".repeat(70_000) + "\"", "\"a\":1,\"a\":1",
                        "\"a\":{\"decimal\":\"1\",\"decimal\":\"1\"}", "\"a\":\"\\u0000\"", "\"a\":\"\\udc00\"",
                        "\"a\":[" + "1,".repeat(10_000) + "1]")
                .map(attribute -> refusal(FACT.replaceFirst("\\{", "{\"attributes\":{" + attribute.replace("\\", "\\\\") + "},"),
                        "", attribute.substring(0, Math.min(40, attribute.length()))));
    }

    @TestFactory
    Stream<DynamicTest> an_attachment_has_a_name_and_a_digest() {
        String digest = "\"sha256\":\"" + "0".repeat(64) + "\"";
        return Stream.of(digest, "\"name\":\"\"," + digest, "\"name\":\" \"," + digest, "\"name\":\"a \"," + digest, "\"name\":\"a\"",
                        "\"name\":\"a\",\"sha256\":\"\"", "\"name\":\"a\",\"sha256\":null", "\"name\":\"a\",\"sha256\":\"0\"",
                        "\"name\":\"" + "x".repeat(201) + "\"," + digest, "\"name\":\"a\",\"name\":\"b\"," + digest)
                .map(file -> refusal(FACT.replaceFirst("\\{", "{\"attachments\":[{" + file + "}],"), "", file));
    }

    private static Stream<String[]> codes() {
        return Stream.concat(Stream.of(FACT), ENTRIES.stream()).flatMap(text -> fieldsOf(text)
                .filter(field -> !NUMBERS.contains(field) && !TIMES.contains(field) && !FREE_TEXTS.contains(field) && !WORDS.contains(field))
                .map(field -> new String[] {text, field}));
    }

    private static List<String> requiredOf(String entry) {
        return REQUIRED_OF_ENTRY.get(kind(entry));
    }

    private static String kind(String text) {
        return JSON.readTree(text).path("entry").asString("fact");
    }

    private static Stream<String> fieldsOf(String text) {
        return JSON.readTree(text).propertyNames().stream();
    }

    private static String changed(String text, String field, Object value, boolean leftOut) {
        ObjectNode object = (ObjectNode) JSON.readTree(text);
        object.remove(field);
        if (!leftOut) {
            object.set(field, JSON.valueToTree(value));
        }
        return JSON.writeValueAsString(object);
    }

    private static DynamicTest refused(String text, String field, Object value) {
        // Half a character is written as an escape, as a sender would.
        String line = value.equals("a\ud800") ? changed(text, field, "a@", false).replace("a@", "a\\ud800") : changed(text, field, value, false);
        return refusal(line, "'" + field + "'", kind(text) + " " + field + " " + JSON.writeValueAsString(value));
    }

    private static DynamicTest refusal(String line, String named, String name) {
        return DynamicTest.dynamicTest(name.length() > 80 ? name.substring(0, 80) : name, () -> {
            Collected read = read(line.replace('\n', ' '));
            assertThat(read.facts).isEmpty();
            assertThat(read.entries).isEmpty();
            assertThat(read.reasons()).singleElement().asString().contains(named).endsWith(".")
                    .doesNotContain("Exception", "java", "tools.jackson", "Stream").hasSizeLessThan(1_500);
        });
    }

    private static DynamicTest taken(String text, String field, Object value) {
        String line = changed(text, field, value, false);
        return DynamicTest.dynamicTest(kind(text) + " " + field + " " + value, () -> {
            Collected read = read(line);
            assertThat(read.reasons()).isEmpty();
            assertThat(read.facts.size() + read.entries.size()).isEqualTo(1);
        });
    }

    private static Collected read(String line) {
        return Collected.from(PROFILE, "county.ndjson", line + "\n");
    }
}
