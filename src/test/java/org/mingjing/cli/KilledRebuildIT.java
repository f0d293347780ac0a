package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.Mingjing;
import org.mingjing.postgres.ChildJvm;

/** {@code audit rebuild} killed in the middle leaves the tables as they were, and can be done again. */
class KilledRebuildIT {

    private static final String IN_THE_MIDDLE = "select count(*) from pg_stat_activity "
            + "where datname = current_database() and wait_event = 'PgSleep'";

    @TempDir
    Path folder;

    private Program program;
    private String findings;
    private String faults;

    @BeforeEach
    void alterTheTables() throws Exception {
        program = GeneratedFolder.make(folder, 30, 7).imported(folder.resolve("home"));
        findings = program.out("findings");
        program.database().tamper("delete from fact where seq % 3 = 0", "delete from package",
                "update decision set result_digest = 'x'");
        faults = program.run("audit", "verify").ended(4).err();
        program.database().tamper("create function slow() returns trigger language plpgsql as "
                        + "$$ begin perform pg_sleep(2); return null; end $$",
                "create trigger slow after insert on case_work for each statement execute function slow()",
                "alter table case_work enable always trigger slow");
    }

    @AfterEach
    void close() throws Exception {
        program.close();
    }

    @Test
    void its_process_is_killed() throws Exception {
        try (ChildJvm ignored = ChildJvm.start(Mingjing.class, "--home", program.home().toString(), "--database-url",
                program.database().url(), "audit", "rebuild")) {
            waitUntilInTheMiddle();
        }
        everythingIsAsItWasAndCanBeDoneAgain();
    }

    @Test
    void its_connection_is_cut() throws Exception {
        CompletableFuture<Program.Ran> rebuild = CompletableFuture.supplyAsync(() -> program.run("audit", "rebuild"));
        waitUntilInTheMiddle();
        program.database().number("select count(pg_terminate_backend(pid)) from pg_stat_activity "
                + "where datname = current_database() and wait_event = 'PgSleep'");

        assertThat(rebuild.get().ended(1).err()).startsWith("The database does not answer.").hasLineCount(1);
        everythingIsAsItWasAndCanBeDoneAgain();
    }

    private void waitUntilInTheMiddle() throws Exception {
        for (int tries = 0; program.database().number(IN_THE_MIDDLE) == 0; tries++) {
            assertThat(tries).as("tenths of a second until the rebuild came to the table case_work").isLessThan(600);
            Thread.sleep(100);
        }
    }

    private void everythingIsAsItWasAndCanBeDoneAgain() throws Exception {
        program.database().tamper("drop trigger slow on case_work", "drop function slow");
        assertThat(program.run("audit", "verify").ended(4).err()).isEqualTo(faults);

        program.run("audit", "rebuild").endedWell();

        assertThat(program.run("audit", "verify").endedWell().out()).startsWith("Intact: ");
        assertThat(program.out("findings")).isEqualTo(findings);
        assertThat(program.run("replay").endedWell().err()).contains(" 0 differences");
    }
}
