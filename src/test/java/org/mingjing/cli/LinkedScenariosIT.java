package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenarios are read from the folder that was named and not from where a link in it leads. */
class LinkedScenariosIT {

    private static final Path GOOD = Path.of("src/test/resources/good-package");

    @TempDir
    Path folder;

    @Test
    void a_folder_of_scenarios_that_is_a_link_out_is_named_and_not_read() throws Exception {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("a.yaml"), "password: x\n");
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Path link = Files.createSymbolicLink(scenarios.resolve("good"), elsewhere);

        assertThat(tested(scenarios)).isEqualTo("'" + link
                + "' is a link that leads out of its folder, and is not followed; put the file itself there.\n");
    }

    @Test
    void a_file_of_scenarios_that_is_a_link_out_is_named_and_not_read() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.yaml"), "password: x\n");
        Path scenarios = Files.createDirectories(folder.resolve("scenarios/good"));
        Files.createSymbolicLink(scenarios.resolve("a.yaml"), secret);

        assertThat(tested(scenarios.getParent())).contains("a.yaml' is a link that leads out of its folder").doesNotContain("password");
    }

    private String tested(Path scenarios) {
        return Program.runPlain("--home", folder.resolve("home").toString(), "rules", "test", GOOD.toString(), "--scenarios",
                scenarios.toString()).ended(1).err();
    }
}
