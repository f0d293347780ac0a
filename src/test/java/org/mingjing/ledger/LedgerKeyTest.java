package org.mingjing.ledger;

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
}
