package org.mingjing.log.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    private static final SigningKey KEY = SigningKey.generate("mingjing/test");
    private static final Hash ROOT = Hash.leaf("x");
    private static final String NOTE = Checkpoint.sign(12, ROOT, KEY);

    @Test
    void a_signed_checkpoint_opens_with_the_public_key_as_text() {
        VerifierKey key = VerifierKey.parse(KEY.verifier().toString());

        assertThat(Checkpoint.open(NOTE, key)).isEqualTo(new Checkpoint("mingjing/test", 12, ROOT));
    }

    @Test
    void it_is_laid_out_as_the_specification_says() {
        String[] lines = NOTE.split("\n", -1);

        assertThat(lines).hasSize(6);
        assertThat(lines[0]).isEqualTo("mingjing/test");
        assertThat(lines[1]).isEqualTo("12");
        assertThat(lines[2]).isEqualTo(Base64.getEncoder().encodeToString(ROOT.bytes()));
        assertThat(lines[3]).isEmpty();
        assertThat(lines[4]).startsWith("\u2014 mingjing/test ");
        assertThat(lines[5]).isEmpty();
    }

    /** The published example of golang.org/x/mod/sumdb/note, whose format C2SP signed-note describes. */
    @Test
    void a_note_signed_by_another_implementation_opens() {
        VerifierKey key = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        String text = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";
        String signature = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
                + "qdngotpRZb6KE6RyyBwJnAM=\n";

        assertThat(SignedNote.open(text + "\n" + signature, key)).isEqualTo(text);
        assertThat(key).hasToString("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    }

    @Test
    void a_key_kept_in_bytes_signs_as_before() {
        SigningKey kept = SigningKey.of(KEY.pkcs8(), KEY.verifier());

        assertThat(Checkpoint.open(Checkpoint.sign(1, ROOT, kept), KEY.verifier()).size()).isEqualTo(1);
    }

    @Test
    void a_changed_size_is_noticed() {
        refused(NOTE.replace("\n12\n", "\n13\n"), "does not fit the text");
    }

    @Test
    void a_checkpoint_of_another_key_is_refused() {
        refused(Checkpoint.sign(12, ROOT, SigningKey.generate("mingjing/other")), "no signature of mingjing/test");
        refused(Checkpoint.sign(12, ROOT, SigningKey.generate("mingjing/test")), "no signature of mingjing/test");
    }

    @Test
    void signatures_of_witnesses_beside_ours_are_passed_over() {
        String witnessed = NOTE + "\u2014 witness AAAAAAAA\n";

        assertThat(Checkpoint.open(witnessed, KEY.verifier()).size()).isEqualTo(12);
    }

    @Test
    void what_is_not_a_note_is_refused() {
        refused("", "not a signed note");
        refused("mingjing/test\n12\n", "not a signed note");
        refused(NOTE.strip(), "not a signed note");
        refused(NOTE + "no signature line\n", "malformed signature line");
        refused(NOTE + "\u2014 x !!!\n", "malformed signature line");
    }

    @Test
    void a_signed_text_that_is_no_checkpoint_is_refused() {
        refused(SignedNote.sign("mingjing/test\n12\n", KEY), "not a checkpoint");
        refused(SignedNote.sign("mingjing/test\n012\nAAAA\n", KEY), "plain number");
        refused(SignedNote.sign("mingjing/test\nx\nAAAA\n", KEY), "not a number");
        refused(SignedNote.sign("mingjing/test\n12\nAAAA\n", KEY), "not a hash of 32 bytes");
        refused(SignedNote.sign("other\n12\nAAAA\n", KEY), "of the log other");
    }

    @Test
    void a_public_key_copied_wrongly_is_refused() {
        String key = KEY.verifier().toString();

        assertThatThrownBy(() -> VerifierKey.parse("mingjing")).hasMessageContaining("not a public key of the form");
        assertThatThrownBy(() -> VerifierKey.parse(key.replace("/test", "/best"))).hasMessageContaining("key id");
        assertThatThrownBy(() -> VerifierKey.parse("x+zz+AA==")).hasMessageContaining("hex id");
        assertThatThrownBy(() -> VerifierKey.parse("x+00000000+AA==")).hasMessageContaining("not an Ed25519 key");
    }

    @Test
    void a_private_key_of_another_pair_is_refused() {
        VerifierKey other = SigningKey.generate("mingjing/test").verifier();

        assertThatThrownBy(() -> SigningKey.of(KEY.pkcs8(), other)).hasMessageContaining("does not belong");
    }

    private static void refused(String note, String reason) {
        assertThatThrownBy(() -> Checkpoint.open(note, KEY.verifier()))
                .isInstanceOf(NoteException.class)
                .hasMessageContaining(reason);
    }
}
