package org.mingjing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** Every decision can be made again from what was known then, to the byte; and with another law, to see what it would change. */
class H08ReplayIT {

    @TempDir
    Path home;

    private Town town;

    @BeforeEach
    void live() throws Exception {
        town = new Town(home).at("2024-03-04 10:05");
        town.receive(Permit.acceptance());
        town.at("2024-03-26 09:00").sweep();
        town.at("2024-04-03 09:00").receive(Permit.decision("2024-03-27 16:00"));
    }

    @AfterEach
    void close() throws Exception {
        town.close();
    }

    @Test
    void decisions_come_out_as_they_were_recorded_though_more_is_known_today() {
        assertThat(town.installation.ledger().decisions().ofCase(Permit.CASE)).hasSizeGreaterThanOrEqualTo(3);

        assertThat(town.replay()).isEmpty();
    }

    @Test
    void with_another_convention_of_cards_it_is_told_what_would_have_been_found() {
        RulePackage law = PackageSource.builtIn("cn-licensing");
        Map<String, String> files = new TreeMap<>(law.files());
        files.computeIfPresent("package.yaml", (file, text) -> text.replaceFirst("(?m)^version: .*$", "version: 9.9.9")
                .replace("convention: approach-promise-statute", "convention: approach-overdue"));

        assertThat(town.replay(RulePackage.of(files))).singleElement().satisfies(difference -> {
            assertThat(difference.rule()).isEqualTo("XK42-DECISION");
            assertThat(difference.change()).isEqualTo("changed");
            assertThat(difference.what().toString()).contains("yellow").contains("red");
        });
        assertThat(town.replay()).as("nothing of it is recorded").isEmpty();
    }
}
