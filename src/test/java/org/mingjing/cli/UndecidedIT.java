package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.SharedData;
import org.mingjing.drivers.SmallPackage;

/** A case that nobody decided, and a date that cannot be, are told by whatever looked at it. */
class UndecidedIT {

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void open() throws Exception {
        program = Program.at(folder.resolve("home"));
    }

    @AfterEach
    void close() throws Exception {
        program.close();
    }

    @Test
    void an_import_says_how_many_cases_no_package_decided_and_why() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01", "appliesTo: {sources: [window]}");
        Path facts = FactFiles.write(folder, "facts.ndjson", List.of(fact("window", "A", "1", "2026-05-04"),
                fact("window", "B", "2", "2025-05-06"), fact("windwo", "C", "3", "2026-05-04"),
                fact("windwo", "D", "4", "2026-05-04")));

        String out = program.out("--rules", rules.folder().toString(), "import", "--source", "facts", facts.toString());

        assertThat(out).contains("cases                4", """
                undecided            3   cases that no package decided:
                           1  it began before good@1.0.0 came into force on 2026-01-01
                              for instance: No package decides case B, which began at 2025-05-06T01:00:00Z: it began before \
                good@1.0.0 came into force on 2026-01-01.
                           2  no package is for source 'windwo'; did you mean 'window'?
                """);
    }

    @Test
    void where_all_cases_are_decided_nothing_is_said() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01");
        Path facts = FactFiles.write(folder, "facts.ndjson", List.of(fact("window", "A", "1", "2026-05-04")));

        assertThat(program.out("--rules", rules.folder().toString(), "import", "--source", "facts", facts.toString()))
                .doesNotContain("undecided", "early dates", "failed");
    }

    @Test
    void facts_that_lie_after_the_instant_given_are_counted() throws Exception {
        Path facts = FactFiles.write(folder, "facts.ndjson", List.of(fact("window", "A", "1", "2026-05-04"),
                fact("window", "A", "2", "2026-05-06"), fact("window", "B", "3", "2026-05-07")));

        assertThat(program.out("import", "--source", "facts", "--as-of", "2026-05-05T00:00:00+08:00", facts.toString()))
                .contains("after as-of          2   facts that occurred later than the instant given, and are not seen\n");
    }

    @Test
    void a_first_date_years_before_the_rest_is_told_and_the_case_is_decided_from_its_plausible_start() throws Exception {
        SmallPackage rules = SmallPackage.write(folder, "1.0.0", "2026-01-01");
        Path facts = FactFiles.write(folder, "facts.ndjson", List.of(fact("window", "A", "0", "1970-01-02"),
                fact("window", "A", "1", "2026-05-04"), fact("window", "A", "2", "2026-05-06")));

        String out = program.out("--rules", rules.folder().toString(), "import", "--source", "facts", facts.toString());

        assertThat(out).contains("far dates            1   facts in 1970, far from the rest in 2026\n");
        assertThat(out).doesNotContain("undecided").contains("early dates          1   steps dated years before the rest of "
                + "their case; it is decided from its plausible start:\n  for instance: Fact window/0 of case A (decision) is "
                + "dated 1970-01-02T01:00:00Z, years before the rest of it; the case is taken to begin at "
                + "2026-05-04T01:00:00Z.");
        assertThat(out).contains("\n  'findings --data-faults' lists them\n");
        assertThat(program.out("findings", "--data-faults")).startsWith("case,fault,fact,node,occurredAt,caseBegins,department,sentence\n"
                + "A,early-date,window/0,decision,1970-01-02T01:00:00Z,2026-05-04T01:00:00Z,").hasLineCount(2);
        assertThat(program.run("findings", "--data-faults", "--package", "good").ended(1).err()).startsWith("With --data-faults nothing");
        assertThat(program.findings()).as("the absurd step stays one, and is the first of three decisions")
                .contains("A,REPEATED,procedure,conduct,yellow,5,decision,2026-05-04", "2026-05-06");
    }

    @Test
    void the_two_findings_of_a_purchase_with_an_invoice_of_1948_and_a_word_on_the_date() {
        Path shared = SharedData.require("cases/absurd-early-date");

        String out = program.out("--rules", shared.resolve("rules").toString(), "import", "--source",
                shared.resolve("procure.yaml").toString(), shared.resolve("one.xes").toString());

        assertThat(out).contains("PO-ABSURD-TIME", "PO-INVOICE-FIRST", "early dates", "is dated 1948-01-26T22:59:00Z");
        assertThat(program.findings()).hasLineCount(3);
    }

    private static String fact(String source, String caseId, String id, String day) {
        return "{\"source\": \"" + source + "\", \"factId\": \"" + id + "\", \"caseId\": \"" + caseId
                + "\", \"node\": \"decision\", \"occurredAt\": \"" + day + "T09:00:00+08:00\", \"official\": \"P1\"}";
    }
}
