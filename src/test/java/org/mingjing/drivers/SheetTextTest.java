package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a", "'=1", "''", "-"})
    void what_a_spreadsheet_would_take_for_a_formula_is_marked_and_can_be_taken_back(String text) {
        assertThat(SheetText.cell(text)).isEqualTo("'" + text);
        assertThat(SheetText.text(SheetText.cell(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C-1", "0", "5", "W-1=2", "办结", "2026-06-01", " =1", "a'b"})
    void every_other_text_stays_as_it_is(String text) {
        assertThat(SheetText.cell(text)).isEqualTo(text);
        assertThat(SheetText.text(text)).isEqualTo(text);
    }
}
