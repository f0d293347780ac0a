package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.texts.Language;

/** Lines that hold facts and entries: whatever is wrong with one is told at once, with its place, in either language. */
class JsonFieldsTest {

    private static final String DAMAGE = "\"{}[],:0 1eE.-+TZ\\u\n\u0000x甲null";

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void a_damaged_line_gives_a_fact_or_a_sentence_and_the_same_one_from_bytes_and_from_text(long seed) {
        RandomFacts facts = new RandomFacts(seed);
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            String json = damaged(FactJson.write(facts.fact()), random);
            String outcome = outcome(() -> FactJson.read(json));
            refused += outcome.endsWith(".") ? 1 : 0;
            assertThat(outcome(() -> FactJson.read(json.getBytes(StandardCharsets.UTF_8)))).as(json).isEqualTo(outcome);
        }
        assertThat(refused).isBetween(500, 4_999);
    }

    @Test
    void what_is_given_twice_and_what_stands_after_the_object_is_told_with_all_the_rest() {
        assertThatThrownBy(() -> FactJson.read("""
                {"source":"s","factId":"F1","factId":7,"node":"n","occurredAt":"noon","attributes":{"a":1,"a":2,"b":[{"c":1,"c":2}]}} {}"""))
                .isInstanceOf(FactSyntaxException.class)
                .hasMessage(String.join(" ",
                        "The line is not valid JSON: the field 'factId' is given twice; keep one of them.",
                        "The line is not valid JSON: the field 'a' is given twice; keep one of them.",
                        "The line is not valid JSON: the field 'c' is given twice; keep one of them.",
                        "The line is not valid JSON: more text stands after the object; write one object a line.",
                        "Field 'factId' must be a text, but is 7.",
                        "Field 'caseId' is missing or empty.",
                        "Field 'occurredAt' is not a time with its offset, such as 2024-05-06T09:00:00+08:00: noon.",
                        "Attribute 'b' has no known type: {\"c\":2}. Write a text, number, boolean or list, or {\"decimal\":…}, "
                                + "{\"instant\":…}, {\"date\":…}."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"factId":"甲乙丙" 丁}        | what stands at character 16 does not belong there.
            {"factId":"abc" d}            | what stands at character 16 does not belong there.
            {"factId":"甲                 | it breaks off before its end.
            {"attributes":{"a":[          | it breaks off before its end.
            {"sequence":01}               | what stands at character 13 does not belong there.
            """)
    void a_place_is_counted_in_characters_as_an_editor_does(String json, String reason) {
        for (Reading reading : List.<Reading>of(() -> FactJson.read(json), () -> FactJson.read(json.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(outcome(reading)).isEqualTo("The line is not valid JSON: " + reason);
        }
    }

    @Test
    void a_line_that_is_too_much_is_told_as_that() {
        String deep = "{\"attributes\":{\"a\":" + "[".repeat(600) + "]".repeat(600) + "}}";
        String digits = "{\"version\":" + "9".repeat(1_001) + "}";

        assertThat(outcome(() -> FactJson.read(deep)))
                .isEqualTo("The line is not valid JSON: lists and objects stand within each other more than 500 deep.");
        assertThat(outcome(() -> FactJson.read(digits))).isEqualTo("The line is not valid JSON: a number has more than 1000 digits.");
        assertThat(outcome(() -> FactJson.read("{\"attributes\":{\"a\":1e99999999999}}")))
                .isEqualTo("The line holds a number that nobody can read; write it without an exponent.");
    }

    @Test
    void very_many_faults_are_the_first_of_them_and_how_many_more_there_are() {
        StringBuilder many = new StringBuilder("{\"factId\":\"F1\"");
        for (int i = 0; i < 40; i++) {
            many.append(",\"x").append(i).append("\":").append(i);
        }
        String outcome = outcome(() -> FactJson.read(many.append("}").toString()));
        assertThat(outcome).endsWith("Field 'x15' is not known; put what the source adds under 'attributes'. There are 24 more faults.");
    }

    @Test
    void what_a_sentence_shows_does_not_grow_with_the_fault() {
        String name = "x".repeat(100_000);
        String outcome = outcome(() -> FactJson.read("{\"" + name + "\":1,\"source\":[\"" + name + "\"],\"attributes\":{\"" + name + "\":null,\"a"
                + name + "\":{\"decimal\":\"" + name + "\"}},\"attachments\":[{\"name\":\"" + name + "\",\"sha256\":\"" + name + "\"}]}"));
        assertThat(outcome.length()).isLessThan(2_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"entry":"post","code":"P1"}                                         | true
            {"\\u0065ntry":"post","factId":"F1"}                                 | true
            {"factId":"F1","attributes":{"entry":"north gate"}}                  | false
            {"caseId":"C1","attributes":{"entry":"north gate"}}                  | false
            """)
    void an_entry_is_what_has_that_field_itself(String json, boolean entry) {
        assertThat(JsonLine.read(json.getBytes(StandardCharsets.UTF_8)).isEntry()).isEqualTo(entry);
    }

    @Test
    void a_wrong_fact_is_answered_in_both_languages() {
        assertThatThrownBy(() -> FactJson.read("""
                {"source":7,"factId":"F1","caseId":"C1","node":"n","occurredAt":"昨天","version":-1,"nodes":[],
                 "attributes":{"a":{}},"attachments":[{"name":"附件","sha256":"0","size":1}]}"""))
                .isInstanceOfSatisfying(FactSyntaxException.class, e -> {
                    assertThat(e.sentence().in(Language.EN)).isEqualTo(e.getMessage()).isEqualTo(
                            "Field 'source' must be a text, but is 7. Field 'version' must be a whole number of at least 0, but is -1. "
                            + "Field 'occurredAt' is not a time with its offset, such as 2024-05-06T09:00:00+08:00: 昨天. "
                            + "Attribute 'a' has no known type: {}. Write a text, number, boolean or list, or {\"decimal\":…}, "
                            + "{\"instant\":…}, {\"date\":…}. The sha256 of attachment '附件' must be 64 lower-case hex digits, but is '0'. "
                            + "Field 'size' of item 1 of 'attachments' is not known. Field 'nodes' is not known; put what the source "
                            + "adds under 'attributes'.");
                    assertThat(e.sentence().in(Language.ZH)).isEqualTo(
                            "字段“source”应为文本，实际为 7。字段“version”应为不小于 0 的整数，实际为 -1。"
                            + "字段“occurredAt”应为带时差的时刻，形如 2024-05-06T09:00:00+08:00，实际为：昨天。"
                            + "属性“a”的类型无法识别：{}。请写文本、数字、true 或 false、列表，或者写 {\"decimal\":…}、{\"instant\":…}、{\"date\":…}。"
                            + "附件“附件”的 sha256 应为 64 位小写十六进制数字，实际为“0”。"
                            + "“attachments”第 1 项的字段“size”不在规定的字段之内；请去掉。"
                            + "字段“nodes”不在规定的字段之内；来源自有的内容请写在“attributes”中。");
                });
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        int place = random.nextInt(text.length());
        switch (random.nextInt(3)) {
            case 0 -> damaged.deleteCharAt(place);
            case 1 -> damaged.setCharAt(place, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
            default -> damaged.insert(place, DAMAGE.charAt(random.nextInt(DAMAGE.length())));
        }
        // A text in UTF-8 holds no half of a character.
        return new String(damaged.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private interface Reading {
        Object read();
    }

    private static String outcome(Reading reading) {
        try {
            return String.valueOf(reading.read());
        } catch (FactSyntaxException e) {
            return e.getMessage();
        }
    }
}
