package org.mingjing.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** Every built-in package finds what its scenarios say, and nothing else. */
class ScenariosTest {

    @TestFactory
    Stream<DynamicTest> the_built_in_packages_find_what_their_scenarios_say() {
        return PackageSource.builtIn().stream().filter(rules -> !rules.manifest().rules().isEmpty()).flatMap(rules -> files(rules).stream().map(file -> DynamicTest.dynamicTest(
                rules.id().id() + "/" + file.getFileName(), () -> run(rules, file))));
    }

    static List<Path> files(RulePackage rules) {
        try (Stream<Path> files = Files.list(Path.of("scenarios").resolve(rules.id().id()))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError("no scenarios for " + rules.id(), e);
        }
    }

    private static void run(RulePackage rules, Path file) {
        List<ScenarioResult> results = ScenarioTests.run(rules, List.of(file));
        assertThat(results).isNotEmpty();
        assertThat(results.stream().flatMap(result -> result.differences().stream())).isEmpty();
    }
}
