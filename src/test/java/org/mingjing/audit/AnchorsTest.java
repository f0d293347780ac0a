package org.mingjing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mingjing.log.merkle.Checkpoint;
import org.mingjing.log.merkle.Hash;
import org.mingjing.log.merkle.NoteException;
import org.mingjing.log.merkle.SigningKey;
import org.mingjing.texts.Language;

class AnchorsTest {

    private static final SigningKey KEY = SigningKey.generate("mingjing/test");
    private static final String FIRST = Checkpoint.sign(1, Hash.leaf("a"), KEY);
    private static final String SECOND = Checkpoint.sign(2, Hash.leaf("b"), KEY);

    @Test
    void checkpoints_may_follow_each_other_with_or_without_blank_lines() {
        for (String text : new String[] {
            FIRST + SECOND, FIRST + "\n" + SECOND, "\n\n" + FIRST + "\n\n" + SECOND + "\n\n", FIRST + SECOND.strip()
        }) {
            assertThat(Anchors.parse(text, KEY.verifier()).count()).isEqualTo(2);
        }
    }

    @Test
    void a_file_without_a_checkpoint_is_refused() {
        for (String text : new String[] {"", "\n\n", "mingjing/test\n1\n"}) {
            assertThatThrownBy(() -> Anchors.parse(text, KEY.verifier())).isInstanceOf(NoteException.class);
        }
    }

    @Test
    void one_bad_checkpoint_among_good_ones_is_refused() {
        assertThatThrownBy(() -> Anchors.parse(FIRST + SECOND.replace("\n2\n", "\n3\n"), KEY.verifier()))
                .isInstanceOf(NoteException.class).hasMessageContaining("does not fit the text");
    }

    @Test
    void what_is_wrong_with_a_checkpoint_is_told_in_both_languages() {
        SigningKey other = SigningKey.generate("mingjing/other");

        assertThatThrownBy(() -> Anchors.parse(FIRST, other.verifier())).isInstanceOfSatisfying(NoteException.class, e -> {
            assertThat(e.sentence().in(Language.EN)).isEqualTo("The note carries no signature of mingjing/other.");
            assertThat(e.sentence().in(Language.ZH)).isEqualTo("该文本没有 mingjing/other 的签名。");
        });
    }
}
