package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.assess.Meaning;

/** Decisions that an earlier meaning of the engine made are made again by today's, and told apart from altered ones. */
class ReplayOfAnOlderMeaningIT {

    @TempDir
    Path folder;

    private Program program;
    private long decisions;

    @BeforeEach
    void importACounty() throws Exception {
        GeneratedFolder county = GeneratedFolder.make(folder, 20, 7);
        program = Program.at(folder.resolve("home"));
        program.out("import", "--source", "county", "--as-of", county.asOf(), county.path().toString());
        decisions = program.database().number("select count(*) from decision");
    }

    @AfterEach
    void close() throws Exception {
        program.close();
    }

    @Test
    void every_decision_is_recorded_with_the_meaning_of_the_engine_that_made_it() throws Exception {
        assertThat(program.database().number("select count(*) from record where kind = 'decision' and "
                + "(body::json ->> 'meaning')::int = " + Meaning.NOW)).isEqualTo(decisions);
        assertThat(program.database().number("select count(*) from decision where meaning = " + Meaning.NOW))
                .isEqualTo(decisions);
    }

    @Test
    void what_an_older_meaning_decided_and_today_s_decides_as_well_is_identical() throws Exception {
        program.database().tamper("update decision set meaning = 1");

        assertThat(program.run("replay").endedWell().err()).isEqualTo(String.format(Locale.ROOT,
                "Replayed %,d decisions; 0 differences in 0 cases.%n", decisions));
    }

    @Test
    void what_an_older_meaning_decided_otherwise_is_named_as_that_and_counted_apart() throws Exception {
        program.database().tamper("update decision set meaning = 1, result_digest = 'of old' "
                + "where seq = (select min(seq) from decision)");

        Program.Ran replay = program.run("replay").ended(3);

        assertThat(replay.out().lines().skip(1)).singleElement().asString().contains(",meaning,,",
                "Made by meaning 1 of the engine, and assessed again by meaning 2: recorded of old, now ");
        assertThat(replay.err()).isEqualTo(String.format(Locale.ROOT, "Replayed %,d decisions; 0 differences in 0 cases; "
                + "1 more were made by another meaning of the engine and come out otherwise today.%n", decisions));
    }

    @Test
    void what_this_meaning_decided_otherwise_is_a_difference() throws Exception {
        program.database().tamper("update decision set result_digest = 'altered' where seq = (select min(seq) from decision)");

        Program.Ran replay = program.run("replay").ended(3);

        assertThat(replay.out().lines().skip(1)).singleElement().asString().contains(",digest,,", "recorded altered, now ");
        assertThat(replay.err()).contains("1 differences in 1 cases.");
    }

    @Test
    void of_what_the_record_keeps_it_is_said_what_differs() throws Exception {
        String aDecision = "from decision d join record r on r.seq = d.seq where r.body like '%\"findings\":[\"%' order by d.seq limit 1";
        String caseId = program.database().text("select d.case_id " + aDecision);
        String finding = program.database().text("select body from record where kind = 'finding' and body like '%\"case\":\""
                + caseId + "\"%' order by seq limit 1");
        String official = finding.replaceFirst("(?s).*?\"official\":\"([^\"]*)\".*", "$1");
        program.database().tamper("update record set body = replace(replace(body, '\"official\":\"" + official
                + "\"', '\"official\":\"P-OF-OLD\"'), '\"due\":\"20', '\"due\":\"19') where kind = 'finding' and body like '%\"case\":\"" + caseId + "\"%'");
        program.database().tamper("update decision set meaning = 1, result_digest = 'of old' where case_id = '" + caseId + "'");
        program.database().tamper("update record set body = replace(body, '\"undetermined\":[', '\"undetermined\":[\"OLD-RULE\"') "
                + "where kind = 'decision' and body like '%\"case\":\"" + caseId + "\"%' and body like '%\"undetermined\":[]%'");

        assertThat(program.run("replay").ended(3).out()).contains(",meaning,,", "recorded of old, now ", "What differs: changed ",
                "official P-OF-OLD -> " + official, "undetermined no more: OLD-RULE");
    }
}
