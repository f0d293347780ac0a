package org.mingjing.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.postgres.ServerQueries.value;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives, and the next start needs no hand, whatever was killed and whatever it left. */
@EnabledOnOs(OS.LINUX)
class CrashIT {

    @TempDir
    private Path folder;

    private Path home;

    @BeforeEach
    void copyTemplate() throws Exception {
        home = TemplateHome.copyTo(folder);
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_owner_is_killed() throws Exception {
        long acknowledged = killWhileInserting(false);

        try (EmbeddedServer server = EmbeddedServer.tryStart(home)) {
            assertThat(Long.parseLong(value(server, "select count(*) from noted")))
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void nothing_acknowledged_is_lost_when_owner_and_server_are_killed() throws Exception {
        long acknowledged = killWhileInserting(true);

        try (EmbeddedServer server = EmbeddedServer.tryStart(home)) {
            assertThat(Long.parseLong(value(server, "select count(*) from noted")))
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void a_pid_file_that_names_a_living_stranger_is_not_believed() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            leavePidFile(Long.toString(stranger.pid()));
            startsAndStops();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_pid_file_of_a_dead_process_is_not_believed() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        leavePidFile(Long.toString(dead.pid()));
        startsAndStops();
    }

    @Test
    void an_empty_or_torn_pid_file_is_not_believed() throws Exception {
        Files.writeString(home.resolve("data/postmaster.pid"), "");
        startsAndStops();
        Files.writeString(home.resolve("data/postmaster.pid"), "12\u00003");
        startsAndStops();
    }

    /** Gives the last number the inserting process acknowledged before it was killed. */
    private long killWhileInserting(boolean serverToo) throws Exception {
        try (ChildJvm owner = ChildJvm.start(InsertingOwner.class, home.toString())) {
            String last = owner.message();
            while (Long.parseLong(last) < 200) {
                last = owner.message();
            }
            long server = Long.parseLong(Files.readAllLines(home.resolve("data/postmaster.pid")).get(0));
            String acknowledged = owner.kill(last);
            assertThat(ProcessHandle.of(server)).as("the server outlives its owner").isPresent();
            if (serverToo) {
                ProcessHandle.of(server).orElseThrow().destroyForcibly();
            }
            return Long.parseLong(acknowledged);
        }
    }

    private void leavePidFile(String pid) throws Exception {
        Files.write(home.resolve("data/postmaster.pid"),
                List.of(pid, home.resolve("data").toString(), "1700000000", "45570", "", "127.0.0.1"));
    }

    private void startsAndStops() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.tryStart(home)) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }
}
