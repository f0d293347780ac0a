package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExplanationTemplatesTest {

    @Test
    void each_rule_has_title_and_explanation_in_both_languages() {
        ExplanationTemplates messages = ExplanationTemplates.parse("""
                rules:
                  LATE:
                    title: {zh: 逾期, en: Late}
                    zh: "逾期 {days} 日"
                    en: "{days} days late"
                words:
                  hearing: {zh: 听证, en: hearing}
                """, "messages.yaml");
        ExplanationTemplates.Message late = messages.of("LATE");
        assertThat(late.titleZh()).isEqualTo("逾期");
        assertThat(late.zh().fill(Map.of("days", "3"))).isEqualTo("逾期 3 日");
        assertThat(late.en().fill(Map.of("days", "3"))).isEqualTo("3 days late");
        assertThat(messages.word("hearing")).isEqualTo(new ExplanationTemplates.Word("听证", "hearing"));
        assertThat(messages.word("expert-review")).isNull();
        assertThat(messages.of("OTHER")).isNull();
        assertThat(messages.missing(Set.of("LATE", "OTHER", "ANOTHER"))).containsExactly("ANOTHER", "OTHER");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_line() {
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> ExplanationTemplates.parse("""
                rules:
                  LATE:
                    title: {zh: 逾期}
                    zh: "逾期 {days 日"
                    en: "[late"
                    fr: en retard
                  EARLY: too soon
                words:
                  hearing: 听证
                """, "messages.yaml"))
                .withMessage("""
                        messages.yaml:4: A value opened with '{' is not closed with '}'.
                        messages.yaml:5: A segment opened with '[' is not closed with ']', or holds another.
                        messages.yaml:6: 'fr' is not known here; known keys are en, title, zh.
                        messages.yaml:7: 'EARLY' must be a mapping of keys to values.
                        messages.yaml:9: 'hearing' must be a mapping of keys to values.""");
    }
}
