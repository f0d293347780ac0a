package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.SharedData;

/** The receipt phase of 1,434 real permits, with findings that were counted apart from this program. */
class WaboReceiptIT {

    @TempDir
    static Path folder;

    private static Path log;
    private static Program program;
    private static String imported;
    private static String findings;

    @BeforeAll
    static void importTheLog() throws Exception {
        log = SharedData.require("data/logs/wabo-receipt.xes.gz");
        program = Program.at(folder.resolve("home"));
        imported = program.out("import", "--source", "wabo-receipt", log.toString());
        findings = program.findings();
    }

    @AfterAll
    static void close() throws Exception {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void every_event_is_accepted_and_every_case_assessed() {
        assertThat(imported).containsPattern("read +8,577\n").containsPattern("accepted +8,577\n")
                .containsPattern("rejected +0\n").containsPattern("cases +1,434 ");
    }

    @Test
    void the_late_cases_and_those_determined_by_their_checker_are_found() {
        assertThat(ofRule("WABO-LATE")).hasSize(377);
        assertThat(ofRule("WABO-SAME-PERSON")).hasSize(1_028);
        assertThat(findings.lines()).as("and nothing else, but the header").hasSize(377 + 1_028 + 1);
    }

    @Test
    void the_same_file_again_is_all_duplicates_and_changes_no_finding() throws Exception {
        String again = program.out("import", "--source", "wabo-receipt", log.toString());

        assertThat(again).containsPattern("accepted +0\n").containsPattern("duplicate +8,577\n");
        assertThat(program.findings()).isEqualTo(findings);
    }

    @Test
    void events_in_reverse_order_give_the_same_findings_to_the_byte() throws Exception {
        assertThat(findingsOf(FactFiles.reversed(FactFiles.lines("wabo-receipt", log)))).isEqualTo(findings);
    }

    @Test
    void events_in_random_order_give_the_same_findings_to_the_byte() throws Exception {
        assertThat(findingsOf(FactFiles.shuffled(FactFiles.lines("wabo-receipt", log), 7))).isEqualTo(findings);
    }

    private static String findingsOf(List<String> lines) throws Exception {
        Path other = folder.resolve("home-" + lines.hashCode());
        Path file = FactFiles.write(folder, "facts-" + lines.hashCode() + ".ndjson", lines);
        try (Program program = Program.at(other)) {
            program.out("import", "--source", "facts", file.toString());
            return program.findings();
        }
    }

    private static List<String> ofRule(String rule) {
        return findings.lines().filter(row -> row.split(",", -1)[1].equals(rule)).toList();
    }
}
