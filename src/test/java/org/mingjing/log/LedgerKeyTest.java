package org.mingjing.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.database.LedgerException;
import org.mingjing.texts.Language;

class LedgerKeyTest {

    @TempDir
    private Path home;

    @Test
    void the_key_is_made_once_and_kept() {
        LedgerKey made = LedgerKey.in(home);

        assertThat(LedgerKey.in(home).verifier()).hasToString(made.verifier().toString());
        assertThat(made.verifier().name()).matches("mingjing/[0-9a-f]{16}");
    }

    @Test
    void the_public_key_lies_beside_it_as_text() {
        LedgerKey key = LedgerKey.in(home);

        assertThat(home.resolve("keys/ledger-ed25519.pub")).hasContent(key.verifier().toString());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void only_its_owner_can_read_the_private_key() throws Exception {
        LedgerKey.in(home);

        assertThat(Files.getPosixFilePermissions(home.resolve("keys/ledger-ed25519")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_damaged_key_file_is_not_replaced() throws Exception {
        LedgerKey.in(home);
        Path file = home.resolve("keys/ledger-ed25519");
        for (List<String> damaged : List.of(List.of("x"), List.of("x", "y"))) {
            Files.write(file, damaged);
            assertThatThrownBy(() -> LedgerKey.in(home))
                    .isInstanceOf(LedgerException.class).hasMessageContaining("is damaged; restore it");
            assertThat(Files.readAllLines(file)).isEqualTo(damaged);
        }
    }

    @Test
    void a_private_key_that_is_no_base64_is_told_in_words_for_people() throws Exception {
        String key = LedgerKey.in(home).verifier().toString();
        Path file = home.resolve("keys/ledger-ed25519");
        Files.write(file, List.of(key, "not base64"));

        assertThatThrownBy(() -> LedgerKey.in(home)).isInstanceOfSatisfying(LedgerException.class, e -> {
            assertThat(e.sentence().in(Language.EN)).isEqualTo("The signing key " + file + " is damaged; restore it from a backup. "
                    + "The private key in it is not written as base64.");
            assertThat(e.sentence().in(Language.ZH)).isEqualTo("签名密钥 " + file + " 已损坏；请从备份恢复。其中的私钥不是 base64 写法。");
        });
    }

    @Test
    void a_private_key_that_is_missing_is_told_and_its_public_half_is_not_replaced() throws Exception {
        LedgerKey made = LedgerKey.in(home);
        Files.delete(home.resolve("keys/ledger-ed25519"));

        LedgerKey key = LedgerKey.in(home);

        assertThat(key.verifier()).hasToString(made.verifier().toString());
        assertThatThrownBy(key::signing).isInstanceOf(LedgerException.class)
                .hasMessageContaining("is missing").hasMessageContaining("Restore the home's keys folder");
        assertThat(home.resolve("keys")).isDirectoryContaining("glob:**.pub").isDirectoryNotContaining("glob:**19");
        assertThat(home.resolve("keys/ledger-ed25519.pub")).hasContent(made.verifier().toString());
    }

    @Test
    void a_public_key_that_is_missing_or_cut_short_is_made_again_of_the_private_one() throws Exception {
        LedgerKey made = LedgerKey.in(home);
        Path file = home.resolve("keys/ledger-ed25519.pub");
        for (String left : List.of("", made.verifier().toString().substring(0, 20))) {
            Files.writeString(file, left);
            LedgerKey.in(home);
            assertThat(file).hasContent(made.verifier().toString());
        }
        Files.delete(file);
        LedgerKey.in(home);
        assertThat(file).hasContent(made.verifier().toString());
    }

    @Test
    void a_public_key_that_is_cut_short_and_stands_alone_is_told() throws Exception {
        String key = LedgerKey.in(home).verifier().toString();
        Files.delete(home.resolve("keys/ledger-ed25519"));
        for (String left : List.of("", key.substring(0, 20), key.substring(0, key.length() - 2))) {
            Files.writeString(home.resolve("keys/ledger-ed25519.pub"), left);
            assertThatThrownBy(() -> LedgerKey.in(home)).isInstanceOf(LedgerException.class)
                    .hasMessageContaining("public key").hasMessageContaining("is damaged; restore it");
            assertThat(home.resolve("keys/ledger-ed25519.pub")).hasContent(left);
        }
    }

    @Test
    void two_halves_of_different_keys_are_told_and_left_as_they_are(@TempDir Path other) throws Exception {
        LedgerKey.in(home);
        Path file = home.resolve("keys/ledger-ed25519.pub");
        Files.writeString(file, LedgerKey.in(other).verifier() + "\n");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> LedgerKey.in(home)).isInstanceOf(LedgerException.class)
                .hasMessageContaining("do not belong together");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void finding_a_key_writes_nothing() throws Exception {
        assertThat(LedgerKey.find(home)).isEmpty();
        assertThat(home).isEmptyDirectory();

        LedgerKey.in(home);
        Files.delete(home.resolve("keys/ledger-ed25519.pub"));
        assertThat(LedgerKey.find(home)).isPresent();
        assertThat(home.resolve("keys/ledger-ed25519.pub")).doesNotExist();
    }
}
