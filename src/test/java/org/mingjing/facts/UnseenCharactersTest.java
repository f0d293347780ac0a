package org.mingjing.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two ids that look alike must be alike; so nothing that shows nothing may stand in one. */
class UnseenCharactersTest {

    @ParameterizedTest
    @ValueSource(ints = {0x0, 0x9, 0xD, 0x7F, 0x85, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x2028, 0x202E,
            0x2060, 0x2061, 0x2066, 0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xE0001, 0xE0041})
    void a_character_that_shows_nothing_is_named_by_its_number(int character) {
        String value = "a" + Character.toString(character) + "b";
        assertThat(CodeText.isSound(value)).isFalse();
        assertThat(CodeText.fault(Place.field("caseId").inWords(), value)).hasToString("Field 'caseId' holds a character that cannot be seen (U+"
                + String.format("%04X", character) + "); take it out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"粤穗许〔2026〕1号", "a/b\\c%d;e", "𠮷野家", "می‌خواهم", "é", "名\uE000字", "①Ⅷ", "a b"})
    void letters_of_every_script_and_any_sign_that_shows_are_taken(String value) {
        assertThat(CodeText.isSound(value)).isTrue();
    }
}
