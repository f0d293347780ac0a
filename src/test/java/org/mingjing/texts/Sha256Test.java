package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The one digest of the house. */
class Sha256Test {

    @Test
    void the_digest_is_that_of_the_utf8_bytes() {
        assertThat(Sha256.hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex("明镜")).isEqualTo(Sha256.hex("明镜".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void parts_are_digested_as_one_after_the_other() {
        assertThat(Sha256.hex("ab".getBytes(StandardCharsets.UTF_8), "c".getBytes(StandardCharsets.UTF_8))).isEqualTo(Sha256.hex("abc"));
        assertThat(Sha256.bytes()).isEqualTo(Sha256.bytes(new byte[0])).hasSize(Sha256.BYTES);
    }

    @Test
    void no_two_texts_share_a_digest_because_one_holds_half_of_a_character() {
        assertThat(Sha256.hex("what?")).isNotEqualTo(Sha256.hex("what"));
        for (String half : new String[] {"\ud800", "a\udc00?", "\ude00\ud83d"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Sha256.hex(half)).withMessageContaining("half of a character");
        }
    }
}
