package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.SharedData;

/** Logs that nobody on the project wrote are imported whole. */
class PublishedLogsIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "bpic15          | bpic15-municipality-1.xes.gz         |  1,199 |  52,217",
        "bpic20-domestic | bpic20-domestic-declarations.xes.gz  | 10,500 |  56,437",
        "bpic12-loans    | bpic12-loans.xes.gz                  | 13,087 | 262,200",
        "road-traffic    | road-traffic-100.xes.gz              |    100 |     390",
        "running-example | running-example.xes                  |      6 |      42",
        "running-example | running-example.csv                  |      6 |      42",
    })
    void every_event_is_accepted(String profile, String file, String cases, String events) throws Exception {
        Path log = SharedData.require("data/logs/" + file);
        try (Program program = Program.at(folder)) {
            assertThat(program.out("import", "--source", profile, log.toString()))
                    .containsPattern("accepted +" + events + "\n").containsPattern("rejected +0\n")
                    .containsPattern("conflict +0\n").containsPattern("cases +" + cases + " ");
        }
    }

    @Test
    void the_textbook_log_as_csv_says_what_it_said_as_xes() throws Exception {
        Path xes = SharedData.require("data/logs/running-example.xes");
        Path csv = SharedData.require("data/logs/running-example.csv");
        try (Program program = Program.at(folder)) {
            program.out("import", "--source", "running-example", xes.toString());

            assertThat(program.out("import", "--source", "running-example", csv.toString()))
                    .containsPattern("accepted +0\n").containsPattern("duplicate +42\n");
        }
    }
}
