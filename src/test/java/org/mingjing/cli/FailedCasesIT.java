package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.drivers.SmallPackage;

/** That a case could not be assessed is an outcome like any other: listed, counted, replayed, and mended by a version. */
class FailedCasesIT {

    @TempDir
    Path folder;

    private Program program;
    private SmallPackage failing;
    private SmallPackage mended;

    @BeforeEach
    void importACaseWhoseLimitHasNoAmount() throws Exception {
        failing = SmallPackage.write(folder, "1.0.0", "2026-01-01").with("limits.dmn", "<text>10</text>", "<text>null</text>");
        mended = SmallPackage.write(folder, "1.0.1", "2026-10-01");
        program = Program.at(folder.resolve("home"));
        Path facts = FactFiles.write(folder, "facts.ndjson", List.of(
                "{\"source\": \"window\", \"factId\": \"1\", \"caseId\": \"C\", \"node\": \"receipt\", "
                        + "\"occurredAt\": \"2026-10-12T09:00:00+08:00\", \"official\": \"P1\", \"department\": \"D1\"}"));
        assertThat(program.run("--rules", failing.folder().toString(), "import", "--source", "facts", facts.toString())
                .ended(1).out()).contains("failed               1   cases that could not be assessed");
    }

    @AfterEach
    void close() throws Exception {
        program.close();
    }

    @Test
    void they_are_listed_with_the_reason() {
        assertThat(program.out("findings", "--failed")).startsWith("case,package,version,asOf,reason\nC,good,1.0.0,"
                + "2026-10-12T01:00:00Z,").contains("Case C cannot be assessed by good@1.0.0").hasLineCount(2);
        assertThat(program.out("findings", "--failed", "--package", "other")).hasLineCount(1);
    }

    @Test
    void a_replay_tries_them_again() {
        assertThat(program.run("replay").endedWell().err())
                .isEqualTo("Replayed 0 decisions and 1 looks that failed; 0 differences in 0 cases.\n");
    }

    @Test
    void a_replay_with_another_version_says_that_they_are_decided_now() {
        Program.Ran replay =
                program.run("--rules", mended.folder().toString(), "replay", "--package", "good@1.0.1").ended(3);

        assertThat(replay.out()).contains("C,good@1.0.0,good@1.0.1,2026-10-12T01:00:00Z,decided,,\"It could not be assessed then, "
                + "and is now with 0 findings.");
    }

    @Test
    void adopting_a_version_that_can_decides_them() {
        program.run("--rules", mended.folder().toString(), "rules", "adopt", "good@1.0.1").endedWell();

        assertThat(program.out("findings", "--failed")).hasLineCount(1);
        assertThat(program.run("replay").endedWell().err()).contains("and 1 looks that failed; 0 differences");
        program.out("audit", "verify");
    }
}
