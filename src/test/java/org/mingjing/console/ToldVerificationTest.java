package org.mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjing.audit.Fault;
import org.mingjing.audit.Rebuild;
import org.mingjing.audit.Verification;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

class ToldVerificationTest {

    private static final Verification FOUND = new Verification(4, 1, 0, 1, List.of(new Fault(3, Sentence.of("audit.may-follow",
            Sentence.of("audit.failure-stray", "C-1", "cn-licensing")))));

    @Test
    void faults_are_told_in_the_language_of_who_asks() {
        assertThat(ToldVerification.of(FOUND, Language.EN).faults()).containsExactly(new ToldVerification.ToldFault(3,
                "The table failure has a row of case C-1 by the package cn-licensing, whose last assessment did not fail. "
                        + "It may follow from the faults above."));
        assertThat(ToldVerification.of(FOUND, Language.ZH).faults()).containsExactly(new ToldVerification.ToldFault(3,
                "数据表 failure 中有办件 C-1、规则包 cn-licensing 的行，而其最近一次评估并未失败。这也可能是上述问题所致。"));
    }

    @Test
    void all_else_that_was_found_is_passed_on() {
        ToldVerification told = ToldVerification.of(new Rebuild(FOUND, List.of(), 7), Language.EN).record();

        assertThat(List.of(told.records(), told.heads(), told.anchors(), told.faultCount())).isEqualTo(List.of(4L, 1L, 0, 1L));
    }
}
