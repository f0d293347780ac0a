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

/** Rules that cannot be used are refused with file and place, before anything is assessed by them. */
class BadRulesIT {

    private static final Path GOOD = Path.of("src/test/resources/good-package");
    private static final Path BAD = Path.of("src/test/resources/bad-packages");
    private static final String FACT = """
            {"source": "window", "factId": "f1", "caseId": "A-1", "node": "receipt", \
            "occurredAt": "2024-05-06T09:00:00+08:00"}""";

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
    void a_broken_table_is_refused_and_what_was_sent_can_be_sent_again() throws Exception {
        Path rules = goodPackageBut("feel-syntax");
        Path facts = Files.writeString(folder.resolve("facts.ndjson"), FACT);

        assertThat(refused("--rules", rules.toString(), "import", "--source", "facts", facts.toString()))
                .startsWith(rules.resolve("grading.dmn") + ":29 ").contains("row 1 'late', column points").hasLineCount(1);

        program.out("import", "--source", "facts", facts.toString());
        assertThat(program.database().number("select count(*) from fact")).isEqualTo(1);
        assertThat(program.database().number("select count(*) from case_work where facts_seq > assessed_seq")).isZero();
    }

    @Test
    void a_rule_that_would_loop_is_refused() throws Exception {
        Path rules = goodPackageBut("drl-report-endless-loop");
        Path facts = Files.writeString(folder.resolve("facts.ndjson"), FACT);

        assertThat(refused("--rules", rules.toString(), "import", "--source", "facts", facts.toString()))
                .startsWith(rules.resolve("rules.drl") + ":12 ").contains("[rule \"REPEATED\"]").hasLineCount(1);
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
        Path facts = Files.writeString(folder.resolve("facts.ndjson"), FACT);
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
