package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that cannot be used are refused with file and place, and nothing is assessed by them. */
class BadRulesIT {

    private static final Path GOOD = Path.of("src/test/resources/good-package");
    private static final Path BAD = Path.of("src/test/resources/bad-packages");
    private static final String FACTS = """
            {"source": "window", "factId": "f1", "caseId": "A-1", "node": "receipt", \
            "occurredAt": "2024-05-06T09:00:00+08:00"}
            {"source": "window", "factId": "f2", "caseId": "A-2", "node": "receipt", \
            "occurredAt": "2024-05-06T09:00:00+08:00"}
            """;

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
    void a_broken_table_is_told_once_and_the_facts_are_kept_for_the_mended_one() throws Exception {
        Path rules = goodPackageBut("feel-syntax");
        Path facts = Files.writeString(folder.resolve("facts.ndjson"), FACTS);

        assertThat(refused("--rules", rules.toString(), "import", "--source", "facts", facts.toString())).isEqualTo("""
                Package good@1.0.0 is refused:
                grading.dmn:29 [table 'grading', row 1 'late', column points]: '[1..' cannot be read; write for example \
                "a", "b" or [1..5] or not("a") or -, with texts in double quotes.
                """);
        assertThat(program.database().number("select count(*) from fact")).isEqualTo(2);
        assertThat(program.database().number("select count(*) from failure")).as("cases to be tried again").isEqualTo(2);
    }

    @Test
    void a_rule_that_would_loop_is_refused() throws Exception {
        Path rules = goodPackageBut("drl-report-endless-loop");
        Path facts = Files.writeString(folder.resolve("facts.ndjson"), FACTS);

        assertThat(refused("--rules", rules.toString(), "import", "--source", "facts", facts.toString()))
                .startsWith("Package good@1.0.0 is refused:\nrules.drl:12 [rule \"REPEATED\"]: ").hasLineCount(2);
        assertThat(refused("rules", "check", rules.toString())).contains("rules.drl:12 [rule \"REPEATED\"]");
    }

    @Test
    void a_folder_without_rules_is_refused() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(refused("--rules", empty.toString(), "findings")).contains(empty.toString())
                .contains("No folder in it has a package.yaml, so there is no rule package here.");
    }

    @Test
    void a_recorded_version_with_another_content_is_refused() throws Exception {
        Path rules = goodPackageBut("");
        Path facts = Files.writeString(folder.resolve("facts.ndjson"), FACTS);
        program.out("--rules", rules.toString(), "import", "--source", "facts", facts.toString());
        Files.writeString(rules.resolve("rules.drl"), "\n// changed\n", StandardOpenOption.APPEND);

        assertThat(refused("--rules", rules.toString(), "import", "--source", "facts", facts.toString()))
                .contains("good@1.0.0").contains("version").hasLineCount(1);
    }

    private String refused(String... arguments) {
        Program.Ran ran = program.run(arguments).ended(1);
        assertThat(ran.out() + ran.err()).doesNotContain("\tat ").doesNotContain("Exception");
        return ran.err();
    }

    private Path goodPackageBut(String bad) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        copy(GOOD, rules);
        if (!bad.isEmpty()) {
            copy(BAD.resolve(bad), rules);
            Files.delete(rules.resolve("expected.txt"));
        }
        return rules;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
