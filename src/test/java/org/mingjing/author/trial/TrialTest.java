package org.mingjing.author.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjing.assess.Assessors;
import org.mingjing.author.ScenarioText;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;

/** A process of its own says of a package what this program would say of it. */
class TrialTest {

    private static final Path GOOD = Path.of("src/test/resources/good-package");
    private static final Path BAD = Path.of("src/test/resources/bad-packages");
    private static final Trial TRIAL = new Trial(TrialLimits.OF_COMMANDS, Path.of("no-home"));

    @AfterAll
    static void close() {
        TRIAL.close();
    }

    private static Stream<String> badPackages() throws IOException {
        try (Stream<Path> folders = Files.list(BAD)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("badPackages")
    void a_bad_package_has_the_same_problems(String name) throws IOException {
        Map<String, String> files = files(GOOD);
        files.putAll(files(BAD.resolve(name)));
        RulePackage rules;
        try {
            rules = RulePackage.of(files);
        } catch (org.mingjing.rules.FaultyPackage e) {
            return;
        }

        assertThat(words(TRIAL.check(rules))).isEqualTo(words(PackageCheck.check(rules)));
    }

    /** What comes back from another process has its words already; these must be the same in each language. */
    private static List<String> words(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem -> Stream.of(Language.values()).map(language -> problem.shown().in(language)))
                .toList();
    }

    @Test
    void a_good_package_is_in_order() throws IOException {
        assertThat(TRIAL.check(RulePackage.of(files(GOOD)))).isEmpty();
    }

    @Test
    void scenarios_are_run_and_places_broken_as_here() {
        RulePackage rules = PackageSource.builtIn("wabo-receipt");
        List<ScenarioText> scenarios = ScenarioText.read(List.of(Path.of("scenarios/wabo-receipt/receipt.yaml")));

        assertThat(TRIAL.test(rules, scenarios)).isNotEmpty().allMatch(result -> result.isAsExpected());
        assertThat(TRIAL.test(rules, List.of(new ScenarioText("a.yaml", scenarios.get(0).text().replace("yellow", "red")))))
                .anyMatch(result -> !result.isAsExpected() && result.differences().get(0).toString().startsWith("a.yaml:"));
        assertThatThrownBy(() -> TRIAL.test(rules, List.of(new ScenarioText("b.yaml", "title: x\n"))))
                .isInstanceOf(TrialFailed.class).hasMessageStartingWith("b.yaml").hasMessageContaining("'cases' is missing");
    }

    @Test
    void cases_get_the_findings_they_get_here() throws IOException {
        RulePackage rules = RulePackage.of(files(GOOD));
        Instant asOf = Instant.parse("2024-09-01T00:00:00Z");
        CaseFile caseFile = caseOf(3);
        try (Assessors assessors = new Assessors(1)) {
            var here = assessors.of(rules).assess(caseFile, asOf).findings();

            assertThat(here).isNotEmpty();
            assertThat(TRIAL.assess(rules, caseFile, asOf)).isEqualTo(Trial.asTold(here));
        }
        assertThatThrownBy(() -> TRIAL.assess(rules, caseOf(20_001), asOf)).isInstanceOf(AssessmentFailed.class)
                .hasMessageContaining("it has 20001 facts, more than 20000");
    }

    @Test
    void a_package_that_does_not_compile_assesses_nothing() throws IOException {
        Map<String, String> files = files(GOOD);
        files.putAll(files(BAD.resolve("feel-syntax")));

        assertThatThrownBy(() -> TRIAL.assess(RulePackage.of(files), caseOf(1), Instant.EPOCH))
                .isInstanceOf(TrialFailed.class).hasMessageContaining("grading.dmn:29");
    }

    @Test
    void the_process_ends_when_its_parent_is_gone() throws Exception {
        TrialLimits limits = TrialLimits.OF_REQUESTS;
        Path folder = Files.createTempDirectory("trial");
        Process orphan = new ProcessBuilder(TrialCommand.of(limits, Path.of("no-home"), folder)).redirectErrorStream(true).start();
        orphan.getOutputStream().close();

        assertThat(orphan.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        Files.delete(folder);
    }

    private static CaseFile caseOf(int facts) {
        List<NodeFact> all = Stream.iterate(0, i -> i + 1).limit(facts)
                .map(i -> GivenFact.of("test", "F" + i, "C", i == 0 ? "receipt" : "decision",
                                Instant.parse("2024-03-04T01:00:00Z").plusSeconds(86_400L * 30 + i))
                        .by("dept", "", "o").fact())
                .toList();
        return CaseFile.of("C", all, Registry.empty());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        files.remove("expected.txt");
        return files;
    }
}
