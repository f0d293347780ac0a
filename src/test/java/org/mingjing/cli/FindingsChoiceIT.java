package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.drivers.SmallPackage;

/** Findings are chosen and counted; conflicts are listed and marked as looked at; folders of packages are found. */
class FindingsChoiceIT {

    private static final String FACT = "{\"source\": \"window\", \"factId\": \"%s\", \"caseId\": \"%s\", \"node\": \"%s\", "
            + "\"occurredAt\": \"%sT09:00:00+08:00\", \"official\": \"P1\", \"department\": \"%s\"}";

    @TempDir
    static Path folder;

    private static Program program;

    @BeforeAll
    static void importCasesOfTwoDepartments() throws Exception {
        SmallPackage.write(folder.resolve("rules"), "1.0.0", "2026-01-01");
        program = Program.at(folder.resolve("home"));
        Path facts = FactFiles.write(folder, "facts.ndjson", List.of(
                FACT.formatted("a1", "A", "receipt", "2026-03-02", "D1"), FACT.formatted("a2", "A", "decision", "2026-03-23", "D1"),
                FACT.formatted("b1", "B", "decision", "2026-03-02", "D2"), FACT.formatted("b2", "B", "decision", "2026-03-03", "D2"),
                FACT.formatted("b3", "B", "decision", "2026-03-04", "D1"),
                FACT.formatted("b3", "B", "decision", "2026-03-05", "D1")));
        program.run("--rules", folder.toString(), "import", "--source", "facts", facts.toString()).ended(1);
        assertThat(program.findings()).as("a folder that contains 'rules' is a folder of packages").hasLineCount(4);
    }

    @AfterAll
    static void close() throws Exception {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void by_rule_level_case_and_department() {
        assertThat(rows("--rule", "LATE")).containsExactly("A LATE");
        assertThat(rows("--level", "yellow")).containsExactly("B REPEATED", "B REPEATED");
        assertThat(rows("--case", "B", "--case", "A", "--level", "red")).containsExactly("A LATE");
        assertThat(rows("--department", "D2")).containsExactly("B REPEATED");
        assertThat(rows("--rule", "LATE", "--rule", "REPEATED", "--department", "D1")).containsExactly("A LATE", "B REPEATED");
        assertThat(program.out("findings", "--case", "A", "--format", "json")).contains("\"rule\":\"LATE\"").hasLineCount(1);
    }

    @Test
    void a_level_that_is_none_is_refused() {
        assertThat(program.run("findings", "--level", "orange").ended(1).err()).startsWith("'orange' is not a level");
    }

    @Test
    void counted_by_one_thing_or_several() {
        assertThat(program.out("findings", "--count", "rule")).isEqualTo("rule,findings\nLATE,1\nREPEATED,2\n");
        assertThat(program.out("findings", "--count", "department,level"))
                .isEqualTo("department,level,findings\nD1,red,1\nD1,yellow,1\nD2,yellow,1\n");
        assertThat(program.out("findings", "--count", "case", "--level", "yellow")).isEqualTo("case,findings\nB,2\n");
    }

    @Test
    void conflicts_are_listed_and_marked_as_looked_at_and_nothing_is_deleted() throws Exception {
        Program.Ran listed = program.run("conflicts").endedWell();
        assertThat(listed.out()).startsWith("record,source,factId,version,case,node,occurredAt,recorded,reviewedBy,note\n")
                .contains(",window,b3,0,B,decision,2026-03-05T01:00:00Z,").hasLineCount(2);
        assertThat(listed.err()).isEqualTo("1 conflicts that nobody has looked at.\n");
        String record = listed.out().lines().skip(1).findFirst().orElseThrow().split(",")[0];

        assertThat(program.out("conflicts", "review", record, "--by", "Li", "--note", "typing error"))
                .isEqualTo("1 conflicts marked as reviewed by Li; 0 are open.\n");

        assertThat(program.out("conflicts")).hasLineCount(1);
        assertThat(program.out("conflicts", "--all")).contains(",Li,typing error\n").hasLineCount(2);
        assertThat(program.run("conflicts", "review", "0", "--by", "Li").ended(1).err())
                .startsWith("Record 0 is no conflict; ");
        program.out("audit", "verify");
    }

    @Test
    void a_folder_called_rules_is_taken_for_the_folder_it_is() {
        assertThat(program.run("--rules", "rules", "findings").endedWell().out()).hasLineCount(4);
    }

    /** Case and rule of each finding that is chosen. */
    private static List<String> rows(String... options) {
        List<String> all = new ArrayList<>(List.of("findings"));
        all.addAll(List.of(options));
        return program.out(all.toArray(String[]::new)).lines().skip(1).map(row -> row.split(",", -1))
                .map(row -> row[0] + " " + row[1]).toList();
    }
}
