package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for developers names classes that there are. */
class InsidePageTest {

    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+[a-z]\\w*)(\\.\\w+)?`");

    @Test
    void every_class_that_the_page_names_is_there() throws IOException {
        Set<String> classes = RepositoryFiles.all().stream().map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java")).map(name -> name.replace(".java", "")).collect(Collectors.toSet());
        assertThat(CLASS.matcher(Files.readString(Path.of("docs", "inside.md"))).results().map(InsidePageTest::name))
                .hasSizeGreaterThan(40).allSatisfy(name -> assertThat(classes).as("class of docs/inside.md").contains(name));
    }

    private static String name(MatchResult found) {
        return found.group(1);
    }
}
