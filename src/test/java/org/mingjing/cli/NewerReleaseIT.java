package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.database.Schema;

/** A home that a newer release has used is left alone by every command, which says so by an exit code of its own. */
class NewerReleaseIT {

    private static final int NEWER = 5;

    @TempDir
    Path folder;

    @Test
    void every_command_that_opens_the_database_ends_with_5_and_a_sentence_and_changes_nothing() throws Exception {
        Path facts = Files.writeString(folder.resolve("a.ndjson"), "{\"source\":\"s\",\"factId\":\"F\",\"caseId\":\"C\",\"node\":\"accept\","
                + "\"occurredAt\":\"2024-03-04T10:00:00+08:00\",\"department\":\"d\",\"official\":\"o\"}\n");
        try (Program program = Program.at(folder.resolve("home"))) {
            program.out("import", "--source", "facts", facts.toString());
            program.database().tamper("comment on table flyway_schema_history is 'of a newer release'");
            program.database().tamper("insert into flyway_schema_history select 99, '99.1', 'newer', type, 'V99_1__newer.sql', 1, "
                    + "installed_by, installed_on, 0, true from flyway_schema_history where installed_rank = 1");
            String before = everything(program);

            for (String command : new String[] {"import --source facts " + facts, "sweep --as-of 2024-05-01T00:00:00Z", "findings", "findings --failed", "conflicts",
                "index --by department", "replay", "rules adopt county@1.0.0", "audit checkpoint", "audit verify", "serve --port 0"}) {
                assertThat(program.run(command.split(" ")).ended(NEWER).err()).as(command).isEqualTo("The tables of the database are "
                        + "of a newer release (migration 99; this program knows " + Schema.newestOfThisRelease() + "); use that release. Nothing was changed.\n");
            }
            assertThat(everything(program)).isEqualTo(before);
        }
    }

    private static String everything(Program program) throws Exception {
        return program.database().number("select count(*) from record") + " " + program.database().text(
                "select string_agg(version || description, ',' order by installed_rank) from flyway_schema_history");
    }
}
