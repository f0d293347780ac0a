package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.postgres.ChildJvm;

/** An import that is killed costs nothing: the next one takes up what it left. */
@EnabledOnOs(OS.LINUX)
class KilledImportIT {

    private static final long SEED = 20_240_506;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void killed_again_and_again_while_it_loads_and_while_it_assesses_it_ends_in_the_truth() throws Exception {
        GeneratedFolder county = GeneratedFolder.make(folder, 4_000, 17);
        Path home = folder.resolve("home");
        kill(home, county, "read", 1, false);
        kill(home, county, "read", 2, true);
        kill(home, county, "assessed", 1, false);
        kill(home, county, "assessed", 2, true);
        kill(home, county, "assessed", 1, false);

        at(home, "import", "--source", "county", "--as-of", county.asOf(), county.path().toString()).endedWell();
        at(home, "sweep", "--as-of", county.asOf()).endedWell();

        assertThat(at(home, "findings").endedWell().out()).isEqualTo(county.truth());
        at(home, "audit", "verify").endedWell();
        at(home, "replay").endedWell();
    }

    /** Kills an import some random time after it has said so many times that it is so far. */
    private void kill(Path home, GeneratedFolder county, String stage, int times, boolean serverToo) throws Exception {
        try (ChildJvm child = ChildJvm.start(AnnouncingImport.class, home.toString(), county.path().toString(),
                OffsetDateTime.parse(county.asOf()).toInstant().toString())) {
            for (int said = 0; said < times; ) {
                String message = child.message();
                assertThat(message).isIn("read", "assessed");
                said += message.equals(stage) ? 1 : 0;
            }
            Thread.sleep(random.nextInt(150));
            if (serverToo) {
                killServer(home);
            }
        }
    }

    private static void killServer(Path home) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static Program.Ran at(Path home, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--home";
        all[1] = home.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Program.runPlain(all);
    }
}
