package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names people may give, and what they read of one that cannot be used. */
class NamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"LATE", "XK72-NO-REASON on decision", "逾期", "许可决定时限（二〇二四）", "第32条：补正", "Één stap", "a/b",
        "Überprüfung", "Διοίκηση", "行政许可 42"})
    void a_name_of_letters_digits_and_a_few_signs_can_be_used(String name) {
        assertThat(Names.unfit("The name", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\"", "x'", "x\\", "x\n", "x\r", "x\u2028y", "x\u2029y", "x\u0085y", "x*/", "x;", "x{y", "x}", "x$y", "x`",
        "x<y", "x>", "x|y", "x=y", "x?", "x!", "x@y", "x^", "x~", "x[0]", "x\ty", "x\u0000", "x\u007F", "x\u200By", "x\u202Ey",
        "x\uFEFFy", "x\u00ADy", "x\u2066y", "x\uD800y", "x\uE000", "x\uDB40\uDC41", "x\u00A0y", "x\u3000y", "ｘ", "𝐱", "x²",
        "e\u0301", " x", "x ", "x  y", "", "p\u0430y", "x\u0660"})
    void a_name_of_anything_else_cannot(String name) {
        assertThat(Names.unfit("The name", name)).hasValueSatisfying(sentence ->
                assertThat(sentence).startsWith("The name ").endsWith(".").doesNotContain("\n", "\u2028", "\u202E", "\u200B"));
    }

    @Test
    void what_cannot_be_used_is_named_by_its_number() {
        assertThat(Names.unfit("The name of the rule", "x\"y")).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("The name of the rule holds the character '\"' (U+0022). A name is made of letters, digits"));
        assertThat(Names.unfit("The name", "p\u0430y")).hasValue(
                "The name mixes letters of LATIN and CYRILLIC, some of which look alike; write all of it in one script.");
        assertThat(Names.unfit("The name", "x".repeat(101))).hasValue("The name is longer than 100 characters; shorten it.");
    }

    @ParameterizedTest
    @CsvSource({"'x\u202Ey', 'x\uFFFDy'", "'a\nb', 'a\uFFFDb'", "'许可 1', '许可 1'"})
    void a_sentence_shows_a_name_without_what_cannot_be_seen(String name, String shown) {
        assertThat(Names.shown(name)).isEqualTo(shown);
    }
}
