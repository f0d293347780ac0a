package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingjing.assess.Injections.Attempt;
import org.mingjing.check.PackageCheck;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.engine.reference.RuleCompiler;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.given.Facts;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.words.Marked;

/** Whatever an author writes, wherever it stands, none of it runs: not in a check, a compilation, a trial or a case. */
class InjectionSuiteTest {

    private static final long SECONDS_MAX = 20;
    private static final int FILES_AT_ONCE = 150;
    private static final List<Attempt> ATTEMPTS = Injections.all("org.mingjing.words.Marked.leave()");

    @AfterEach
    void no_attempt_has_left_a_mark() {
        assertThat(System.clearProperty(Marked.MARK)).isNull();
    }

    @Test
    void the_mark_is_left_where_it_is_called() {
        assertThat(Marked.leave()).isTrue();
        assertThat(System.clearProperty(Marked.MARK)).isEqualTo("left");
    }

    @TestFactory
    Stream<DynamicTest> a_text_that_would_run_is_refused_in_every_position() {
        Map<String, List<Attempt>> byPosition = ATTEMPTS.stream()
                .collect(Collectors.groupingBy(attempt -> attempt.file() + ", " + attempt.position()));
        assertThat(byPosition).hasSizeGreaterThan(130);
        return byPosition.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(position ->
                DynamicTest.dynamicTest(position.getKey(), () -> position.getValue().forEach(InjectionSuiteTest::tried)));
    }

    @Test
    void a_check_names_each_of_many_such_texts() {
        for (InjectionBatch batch : InjectionBatch.of(ATTEMPTS, FILES_AT_ONCE)) {
            Map<String, List<Problem>> errors = errors(batch.files()).stream().collect(Collectors.groupingBy(Problem::file));
            batch.attempts().forEach((file, attempt) -> {
                assertThat(errors).as("%s is in order only where a text is a text", attempt).containsKey(file);
                assertToldWell(attempt, errors.get(file));
            });
        }
    }

    private static void tried(Attempt attempt) {
        long started = System.nanoTime();
        // Those of which none can be in order are checked together.
        List<Problem> errors = InjectionBatch.holds(attempt) ? List.of() : errors(attempt.files());
        assertThat(System.getProperty(Marked.MARK)).as("mark of a check of %s", attempt).isNull();
        assertToldWell(attempt, errors);
        if (InjectionBatch.holds(attempt) || !errors.isEmpty()) {
            refusedUnchecked(attempt);
        } else {
            assertThat(attempt.isText()).as("%s is in order only where a text is a text", attempt).isTrue();
            used(attempt);
        }
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started)).as("seconds for %s", attempt)
                .isLessThan(SECONDS_MAX);
    }

    private static void assertToldWell(Attempt attempt, List<Problem> errors) {
        assertThat(errors).as(attempt.toString()).allSatisfy(error -> {
            assertThat(error.file()).isNotEmpty();
            assertThat(error.sentence().toString()).endsWith(".").doesNotContain("Exception").doesNotContain("\n").doesNotContain("\u202E");
        });
    }

    private static List<Problem> errors(Map<String, String> files) {
        try {
            return PackageCheck.check(RulePackage.of(files)).stream().filter(Problem::isError).toList();
        } catch (FaultyPackage e) {
            return e.problems();
        }
    }

    /** A package that nobody checked, of which some sentence may be wrong without being dangerous. */
    private static void refusedUnchecked(Attempt attempt) {
        try {
            if (attempt.file().endsWith(".drl")) {
                RuleCompiler.compile(RulePackage.of(attempt.files()), CompiledRulesCache.NONE).close();
            }
            used(attempt);
        } catch (FaultyPackage | AssessmentFailed | IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(System.getProperty(Marked.MARK)).as("mark of the use of %s", attempt).isNull();
    }

    private static void used(Attempt attempt) {
        RulePackage rules = RulePackage.of(attempt.files());
        CaseFile caseFile = CaseFile.of("C1", List.of(
                Facts.fact("s", "C1", "f1", "receipt", "2024-03-04T10:00:00+08:00", "o", Map.of()),
                Facts.fact("s", "C1", "f2", "decision", "2024-03-05T10:00:00+08:00", "o", Map.of()),
                Facts.fact("s", "C1", "f3", "decision", "2024-03-06T10:00:00+08:00", "o", Map.of())), Registry.empty());
        try (Assessors assessors = new Assessors(1)) {
            assessors.of(rules).assess(caseFile, Facts.at("2024-03-07T00:00:00+08:00"));
        } finally {
            assertThat(System.getProperty(Marked.MARK)).as("mark of a case of %s", attempt).isNull();
        }
    }
}
