package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes what is stored is found out, and what was changed is named. */
class AuditVerifyIT {

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

    /** Each test puts back what it changed, and so shows that nothing but its own change was found. */
    @AfterEach
    void what_was_put_back_is_intact() {
        assertThat(program.run("audit", "verify").endedWell().out()).startsWith("Intact: ");
    }

    @Test
    void one_changed_byte_is_found() throws Exception {
        long seq = middle("fact");
        // A byte within a text, so that the body stays well-formed and only the hash can tell.
        String found = verifiedBetween(
                List.of("update record set body = replace(body, '\"source\":\"county\"', '\"source\":\"countz\"') where seq = " + seq),
                List.of("update record set body = replace(body, '\"source\":\"countz\"', '\"source\":\"county\"') where seq = " + seq));

        assertThat(found).contains("record " + seq + " ");
    }

    @Test
    void a_deleted_record_is_found() throws Exception {
        long seq = middle("decision");
        String found = verifiedBetween(
                List.of("create table kept as select * from record where seq = " + seq,
                        "delete from record where seq = " + seq),
                List.of("insert into record select * from kept", "drop table kept"));

        assertThat(found).contains("record " + seq + " ");
    }

    @Test
    void two_swapped_records_are_found() throws Exception {
        long seq = middle("fact");

        assertThat(verifiedBetween(swap(seq), swap(seq))).contains("record " + seq + " ");
    }

    /** The newest records are only held together by the signed head of their batch, so that is as near as it can say. */
    @Test
    void two_swapped_records_of_the_newest_batch_are_found_in_their_batch() throws Exception {
        long last = program.database().number("select max(seq) from record");

        String found = verifiedBetween(swap(last - 1), swap(last - 1));

        assertThat(found).containsPattern("one of the records \\d+ to " + last + " was altered together with its leaf hash");
    }

    @Test
    void a_finding_that_was_made_to_vanish_is_found() throws Exception {
        long seq = program.database().number("select min(seq) from finding where standing");
        String found = verifiedBetween(
                List.of("update finding set standing = false where seq = " + seq),
                List.of("update finding set standing = true where seq = " + seq));

        assertThat(found).contains("record " + seq + " (finding, ").contains("its row in the table finding");
    }

    @Test
    void a_decision_said_to_have_had_another_result_is_found() throws Exception {
        long seq = middle("decision");
        String reverse = "update decision set result_digest = reverse(result_digest) where seq = " + seq;

        assertThat(verifiedBetween(List.of(reverse), List.of(reverse)))
                .contains("record " + seq + " (decision, ").contains("its row in the table decision");
    }

    @Test
    void a_checkpoint_kept_elsewhere_is_compared_and_another_text_refused() throws Exception {
        Path anchor = Files.writeString(folder.resolve("anchor"), program.out("audit", "checkpoint"));

        assertThat(program.run("audit", "verify", "--anchor", anchor.toString()).endedWell().out()).contains("1 anchors");

        Files.writeString(anchor, "a page of something else");
        assertThat(program.run("audit", "verify", "--anchor", anchor.toString()).ended(1).err())
                .startsWith("The anchor file " + anchor + " is not a checkpoint of this log: ");
    }

    /** What verification says while the stored rows are changed. */
    private static String verifiedBetween(List<String> change, List<String> putBack) throws Exception {
        program.database().tamper(change.toArray(String[]::new));
        Program.Ran verify = program.run("audit", "verify");
        program.database().tamper(putBack.toArray(String[]::new));
        assertThat(verify.ended(4).err()).startsWith("Altered: ").doesNotContain("\tat ");
        return verify.err();
    }

    private static long middle(String kind) throws Exception {
        return program.database().number("select seq from record where kind = '" + kind
                + "' order by seq offset (select count(*) / 2 from record where kind = '" + kind + "') limit 1");
    }

    /** Exchanges a record with the next one; done twice, it is as before. */
    private static List<String> swap(long seq) {
        return List.of("update record set seq = -1 where seq = " + seq,
                "update record set seq = " + seq + " where seq = " + (seq + 1),
                "update record set seq = " + (seq + 1) + " where seq = -1");
    }
}
