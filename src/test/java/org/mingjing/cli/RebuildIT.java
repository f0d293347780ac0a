package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was altered in, or lost from, the tables that are made of the record is put right from it. */
class RebuildIT {

    /** Every table that is made of the record, each with what is done to it. */
    private static final List<String> ALTERATIONS = List.of(
            "delete from fact where seq % 3 = 0", "update fact set case_id = 'C-9' where seq % 7 = 1",
            "delete from registry_entry", "delete from package", "delete from decision where seq % 2 = 0",
            "update decision set result_digest = 'x'", "delete from finding where seq % 2 = 0",
            "update finding set standing = not standing", "delete from case_work",
            "insert into failure (case_id, package, seq) values ('C-9', 'county', 1)",
            "insert into fact_conflict (source, fact_id, version, content_hash, seq) values ('s', 'f', 0, '\\x00', 1)",
            "insert into adoption (seq, package, version, package_hash) values (1, 'a', '1', 'h')",
            "insert into warning values ('w', 1, 1, 1, 'C-9', 'R', 'red', 'closed', 'D', 'O', 'O', 'a')",
            "insert into conflict_review (seq, conflict_seq, reviewer, note) values (1, 1, 'a', 'b')");

    @TempDir
    static Path folder;

    private static Program program;

    @BeforeAll
    static void importACounty() throws Exception {
        program = GeneratedFolder.make(folder, 200, 6).imported(folder.resolve("home"));
    }

    @AfterAll
    static void close() throws Exception {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void tables_that_were_altered_and_lost_are_as_they_were() throws Exception {
        String findings = program.out("findings");
        program.database().tamper(ALTERATIONS.toArray(String[]::new));
        program.run("audit", "verify").ended(4);

        String said = program.run("audit", "rebuild").endedWell().out();

        assertThat(said).contains("registry_entry: 0 rows before, ", "package: 0 rows before, ", "case_work: 0 rows before, ",
                "fact_conflict: 1 rows before, 0 now", " cases wait to be looked at again");
        program.run("audit", "verify").endedWell();
        assertThat(program.out("findings")).isEqualTo(findings);
        assertThat(program.run("replay").endedWell().err()).contains(" 0 differences");
    }

    @Test
    void each_table_by_itself_is_noticed_and_put_right() throws Exception {
        for (String alteration : ALTERATIONS) {
            program.database().tamper(alteration);
            assertThat(program.run("audit", "verify").ended(4).err()).as(alteration).startsWith("Altered: ");
            program.run("audit", "rebuild").endedWell();
            assertThat(program.run("audit", "verify").endedWell().out()).as(alteration).startsWith("Intact: ");
        }
    }

    @Test
    void a_package_that_was_recorded_again_because_its_row_was_lost_is_no_fault_once_the_tables_are_made_anew() throws Exception {
        program.database().tamper("delete from package");
        Path more = Files.writeString(folder.resolve("more.ndjson"), """
                {"source": "county", "factId": "late", "caseId": "late", "node": "receive", "occurredAt": "2026-03-02T09:00:00+08:00"}
                """);
        program.run("import", "--source", "facts", more.toString()).endedWell();
        assertThat(program.database().number("select count(*) from record where kind = 'package'"))
                .as("recorded twice").isGreaterThan(program.database().number("select count(*) from package"));
        assertThat(program.run("audit", "verify").ended(4).err()).as("the row of the first").contains("has no row of it");

        program.run("audit", "rebuild").endedWell();

        assertThat(program.run("audit", "verify").endedWell().out()).startsWith("Intact: ");
        assertThat(program.run("replay").endedWell().err()).contains(" 0 differences");
        program.database().tamper("delete from package");
        assertThat(program.run("audit", "verify").ended(4).err()).as("lost again").contains("has no row of it");
        program.run("audit", "rebuild").endedWell();
    }

    @Test
    void the_service_rebuilds_and_proves_too() throws Exception {
        try (RunningService service = RunningService.start(
                folder.resolve("home"), "--database-url", program.database().url())) {
            service.post("/api/v1/sweeps", "application/json", "");
            String findings = service.get("/api/v1/findings", "text/csv").body();
            program.database().tamper("delete from finding", "delete from fact where seq % 2 = 0");
            assertThat(service.post("/api/v1/audit/verifications", "application/json", "").body())
                    .doesNotContain("\"faultCount\":0");

            String made = service.post("/api/v1/audit/rebuild", "application/json", "").body();

            assertThat(made).contains("\"casesToAssess\":2", "\"table\":\"finding\"", "\"rowsBefore\":0", "\"faultCount\":0");
            assertThat(service.post("/api/v1/audit/verifications", "application/json", "").body()).contains("\"faultCount\":0");
            assertThat(service.get("/api/v1/findings", "text/csv").body()).isEqualTo(findings);
            assertThat(service.get("/api/v1/audit/consistency?from=7&to=100").body())
                    .containsPattern("\"from\":7,\"proof\":\\[\"[0-9a-f]{64}\"").contains("\"to\":100");
            for (String sizes : List.of("from=0", "from=9&to=8", "from=1&to=99999999", "from=x")) {
                assertThat(service.get("/api/v1/audit/consistency?" + sizes).statusCode()).as(sizes).isEqualTo(400);
            }
        }
    }

    @Test
    void nothing_is_made_of_a_record_that_was_altered() throws Exception {
        long seq = program.database().number("select max(seq) from record where kind = 'fact'");
        String change = "update record set body = replace(body, '%s', '%s') where seq = " + seq;
        program.database().tamper(change.formatted("\"source\":\"county\"", "\"source\":\"countz\""));
        long before = program.database().number("select count(*) from fact where source = 'countz'");

        String said = program.run("audit", "rebuild").ended(4).err();

        program.database().tamper(change.formatted("\"source\":\"countz\"", "\"source\":\"county\""));
        assertThat(said).startsWith("Nothing was made anew, because the record itself was altered: ").contains("record " + seq + " ");
        assertThat(program.database().number("select count(*) from fact where source = 'countz'")).isEqualTo(before);
    }

    @Test
    void a_second_rebuild_at_the_same_time_is_refused() throws Exception {
        try (Connection other = program.database().database().dataSource().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select pg_advisory_xact_lock(" + 0x4D494E474A52L + ")");

            assertThat(program.run("audit", "rebuild").ended(1).err())
                    .contains("The tables are being made anew from the record already");
            other.rollback();
        }
    }

    @Test
    void a_rebuild_that_is_broken_off_leaves_everything_as_it_was() throws Exception {
        program.database().tamper("delete from package");
        long facts = program.database().number("select count(*) from fact");
        program.database().tamper("create function broken() returns trigger language plpgsql as "
                        + "$$ begin raise exception 'broken off'; end $$",
                "create trigger broken before insert on case_work for each row execute function broken()",
                "alter table case_work enable always trigger broken");
        program.run("audit", "rebuild").ended(1);
        program.database().tamper("drop trigger broken on case_work", "drop function broken");

        assertThat(program.database().number("select count(*) from fact")).isEqualTo(facts);
        assertThat(program.database().number("select count(*) from package")).isZero();
        program.run("audit", "rebuild").endedWell();
        program.run("audit", "verify").endedWell();
    }

    @Test
    void the_record_of_today_is_proved_to_begin_with_that_of_an_earlier_head() throws Exception {
        String head = program.out("audit", "checkpoint");
        Path file = Files.writeString(folder.resolve("head"), head);
        String size = head.lines().toList().get(1);

        Program.Ran proved = program.run("audit", "consistency", "--from", file.toString()).endedWell();
        assertThat(proved.out()).startsWith("consistency " + size + " ").contains("\n\nmingjing/");
        assertThat(proved.err()).startsWith("Proved: ");
        Program.Ran made = program.run("audit", "consistency", "--from", "100").endedWell();
        assertThat(made.out()).startsWith("consistency 100 ").containsPattern("\n[0-9a-f]{64}\n");
        assertThat(program.run("audit", "consistency", "--from", "0").ended(1).err()).startsWith("A proof goes from a size of 1 to ");
        assertThat(program.run("audit", "consistency", "--from", "99999999").ended(1).err()).contains("not from 99,999,999");
        assertThat(program.run("audit", "consistency", "--from", folder.resolve("none").toString()).ended(1).err()).contains("none");
    }
}
