package org.mingjing.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mingjing.given.FixturePackages;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;

/**
 * Bad packages are kept with the exact text an author reads: each folder holds the one file in which the good package
 * was spoilt. After a change on purpose, run with
 * {@code -Dmingjing.rewrite-expected=true} and review the difference.
 */
public class PackageCheckTest {

    private static final Path BAD_PACKAGES = FixturePackages.BAD;
    private static final boolean REWRITE = Boolean.getBoolean("mingjing.rewrite-expected");

    @Test
    void the_built_in_packages_have_no_error() {
        assertThat(PackageSource.builtIn()).allSatisfy(rules ->
                assertThat(PackageCheck.check(rules)).filteredOn(Problem::isError).isEmpty());
    }

    @Test
    void the_good_package_has_nothing_to_mend() throws IOException {
        assertThat(PackageCheck.check(RulePackage.of(FixturePackages.good()))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_bad_package_is_answered_with_sentences() throws IOException {
        try (Stream<Path> folders = Files.list(BAD_PACKAGES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
        }
    }

    private static void compare(Path folder) throws IOException {
        String found = String.join("\n", problems(folder)) + "\n";
        Path expected = folder.resolve("expected.txt");
        if (REWRITE) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected)).isNotBlank();
    }

    private static List<String> problems(Path folder) throws IOException {
        List<Problem> problems;
        try {
            problems = PackageCheck.check(RulePackage.of(FixturePackages.bad(folder)));
        } catch (FaultyPackage e) {
            problems = e.problems();
        }
        return problems.stream()
                .map(problem -> (problem.isError() ? "error " : problem.isWarning() ? "warn  " : "note  ") + problem)
                .toList();
    }
}
