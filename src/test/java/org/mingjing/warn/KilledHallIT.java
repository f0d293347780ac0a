package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.FactFiles;
import org.mingjing.cli.Program;
import org.mingjing.drivers.Installation;
import org.mingjing.postgres.ChildJvm;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Killed at any moment, no finding is without its warning or has two, and no answer is lost that somebody was told of. */
@EnabledOnOs(OS.LINUX)
class KilledHallIT {

    private static final int CASES = 1_200;
    private static final long SEED = 20_261_127;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void killed_again_and_again_every_finding_has_one_warning_and_every_answer_is_there() throws Exception {
        Instant accepted = Instant.now().minus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        List<String> facts = new ArrayList<>();
        facts.add("{\"entry\": \"power\", \"code\": \"XK-1\", \"name\": \"许可\", \"kind\": \"01\"}");
        for (int i = 0; i < CASES; i++) {
            facts.add("{\"source\": \"window\", \"factId\": \"a" + i + "\", \"caseId\": \"C" + i + "\", \"power\": \"XK-1\", \"node\": \"acceptance\", "
                    + "\"occurredAt\": \"" + accepted + "\", \"official\": \"wang\", \"department\": \"D1\", \"attributes\": {\"document\": \"A\"}}");
        }
        run("import", "--source", "facts", "--as-of", Instant.now().minusSeconds(60).toString(), FactFiles.write(folder, "facts.ndjson", facts).toString()).endedWell();
        long raised = number("select count(*) from finding where standing");
        assertThat(raised).isGreaterThanOrEqualTo(CASES);

        List<String> answered = new ArrayList<>();
        for (int announced : List.of(0, 1, 40, 200)) {
            kill(announced, answered);
        }
        try (ChildJvm child = ChildJvm.start(AnnouncingAnswers.class, folder.resolve("home").toString())) {
            String said = child.message();
            while (!said.equals("done")) {
                said = child.message();
            }
        }

        assertThat(number("select count(*) from warning")).isEqualTo(raised);
        assertThat(number("select count(*) from record where kind = 'fact' and body like '%\"act\":\"notify\"%'")).isEqualTo(raised);
        assertThat(number("select count(*) from record where kind = 'fact' and body like '%\"act\":\"answer\"%'")).isEqualTo(raised);
        assertThat(answered).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(240);
        run("audit", "verify").endedWell();
        assertThat(run("replay").endedWell().err()).contains("0 differences in 0 cases");
    }

    /** Kills it some random time after it has announced so many answers. */
    private void kill(int answers, List<String> answered) throws Exception {
        try (ChildJvm child = ChildJvm.start(AnnouncingAnswers.class, folder.resolve("home").toString())) {
            assertThat(child.message()).isEqualTo("begun");
            for (int i = 0; i < answers; i++) {
                answered.add(child.message());
            }
            Thread.sleep(random.nextInt(200));
        }
    }

    private long number(String sql) {
        try (Installation installation = Installation.open(Installation.Options.of(folder.resolve("home"), null, List.of()))) {
            return JdbcClient.create(installation.database().dataSource()).sql(sql).query(Long.class).single();
        }
    }

    private Program.Ran run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--home", folder.resolve("home").toString()));
        all.addAll(List.of(arguments));
        return Program.runPlain(all.toArray(String[]::new));
    }
}
