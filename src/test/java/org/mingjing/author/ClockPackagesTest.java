package org.mingjing.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mingjing.check.PackageCheck;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/**
 * Regulations whose clocks are not one to a case: units that hold a matter at once or one after the other, calls each with a
 * period of its own, the longer of two limits.
 */
class ClockPackagesTest {

    private static final Path FOLDER = Path.of("src/test/resources/clock-packages");

    @TestFactory
    Stream<DynamicTest> the_packages_are_in_order_and_find_what_their_scenarios_say() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> run(folder)));
        }
    }

    private static void run(Path folder) throws IOException {
        RulePackage rules = PackageSource.read(folder);
        assertThat(PackageCheck.check(rules).stream().filter(Problem::isError)).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("scenarios"))) {
            List<ScenarioResult> results = ScenarioTests.run(rules, files.sorted().toList());
            assertThat(results).isNotEmpty();
            assertThat(results.stream().flatMap(result -> result.differences().stream())).isEmpty();
        }
    }
}
