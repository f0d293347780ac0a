package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedTextTest {

    @Test
    void what_is_recorded_is_told_as_it_is_in_English_and_by_its_message_in_Chinese() {
        RecordedText recorded = RecordedText.of("nothing 空", "clocks.said-nothing");

        assertThat(recorded.in(Language.EN)).isEqualTo("nothing 空");
        assertThat(recorded.in(Language.ZH)).isEqualTo("空值");
        assertThat(RecordedText.asItIs("officers 核查人员").in(Language.ZH)).isEqualTo("officers 核查人员");
        assertThat(RecordedText.NOTHING.isEmpty()).isTrue();
    }

    @Test
    void a_sentence_ends_in_one_full_stop_of_its_own_writing() {
        Sentence open = Sentence.of("clocks.nothing-started");

        assertThat(open.ended().in(Language.EN)).isEqualTo("nothing to extend: no step of the case starts the clock.");
        assertThat(open.ended().in(Language.ZH)).isEqualTo("没有可作延长的计时：本办件没有任何环节使该时限起算。");
        assertThat(Sentence.asItIs("属性“x” is wrong.").ended().in(Language.EN)).isEqualTo("属性“x” is wrong.");
        assertThat(Sentence.asItIs("It is 市.").ended().in(Language.ZH)).isEqualTo("It is 市.");
        assertThat(Sentence.asItIs("of 市").ended().in(Language.EN)).isEqualTo("of 市.");
        assertThat(List.of(Language.values())).allSatisfy(language -> assertThat(Sentence.asItIs("It is so").ended().in(language))
                .isEqualTo("It is so."));
    }
}
