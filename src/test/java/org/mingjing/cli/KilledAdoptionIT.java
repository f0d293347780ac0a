package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.SmallPackage;
import org.mingjing.postgres.ChildJvm;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An adoption that is killed costs nothing: run again it goes on, and no case is decided twice by the version. */
@EnabledOnOs(OS.LINUX)
class KilledAdoptionIT {

    private static final int CASES = 4_000;
    private static final long SEED = 20_261_001;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private SmallPackage corrected;
    private Path home;

    @Test
    void killed_again_and_again_in_the_middle_it_ends_with_every_case_decided_once() throws Exception {
        SmallPackage first = SmallPackage.write(folder, "1.0.0", "2026-01-01");
        corrected = SmallPackage.write(folder, "1.0.1", "2026-10-01").withDays(20);
        home = folder.resolve("home");
        List<String> facts = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            facts.add(fact("r" + i, "C" + i, "receipt", "2026-03-02"));
            facts.add(fact("d" + i, "C" + i, "decision", "2026-03-23"));
        }
        run("--rules", first.folder().toString(), "import", "--source", "facts",
                FactFiles.write(folder, "facts.ndjson", facts).toString()).endedWell();
        assertThat(run("findings").endedWell().out()).hasLineCount(CASES + 1);

        kill(0, false);
        kill(1, true);
        kill(2, false);
        Program.Ran rest = run("--rules", corrected.folder().toString(), "rules", "adopt", "good@1.0.1").endedWell();

        assertThat(rest.err()).as("the killed ones left some and did some").doesNotContain("Adopted good@1.0.1: 0 cases",
                String.format(Locale.ROOT, "Adopted good@1.0.1: %,d cases", CASES));
        assertThat(run("findings").endedWell().out()).hasLineCount(1);
        assertThat(number("select count(*) from decision where version = '1.0.1'")).isEqualTo(CASES);
        assertThat(number("select count(distinct case_id) from decision where version = '1.0.1'")).isEqualTo(CASES);
        assertThat(number("select count(*) from adoption")).isOne();
        run("audit", "verify").endedWell();
        assertThat(run("replay").endedWell().err()).contains("0 differences in 0 cases");
    }

    private long number(String sql) {
        try (Installation installation = Installation.open(Installation.Options.of(home, null, List.of()))) {
            return JdbcClient.create(installation.database().dataSource()).sql(sql).query(Long.class).single();
        }
    }

    private static String fact(String id, String caseId, String node, String day) {
        return "{\"source\": \"window\", \"factId\": \"" + id + "\", \"caseId\": \"" + caseId + "\", \"node\": \"" + node
                + "\", \"occurredAt\": \"" + day + "T09:00:00+08:00\", \"official\": \"P1\", \"department\": \"D1\"}";
    }

    /** Kills an adoption some random time after it has recorded so many batches. */
    private void kill(int batches, boolean serverToo) throws Exception {
        try (ChildJvm child = ChildJvm.start(AnnouncingAdoption.class, home.toString(), corrected.folder().toString(), "good@1.0.1")) {
            assertThat(child.message()).isEqualTo("begun");
            for (int i = 0; i < batches; i++) {
                assertThat(child.message()).isEqualTo("recorded");
            }
            Thread.sleep(random.nextInt(30));
            if (serverToo) {
                killServer();
            }
        }
    }

    private void killServer() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).get(0));
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private Program.Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(arguments));
        return Program.runPlain(all.toArray(String[]::new));
    }
}
