package org.mingjing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Real material that is not part of the project: tests use it where it is present and are skipped where it is not. */
public final class SharedData {

    private SharedData() {}

    /** The file beside the project, or under the folder that the environment names as MINGJING_SHARED. */
    public static Optional<Path> find(String relative) {
        return Stream.of("../shared", System.getenv("MINGJING_SHARED"))
                .filter(Objects::nonNull)
                .map(folder -> Path.of(folder).resolve(relative))
                .filter(Files::exists)
                .findFirst();
    }

    /** The file, or else the test is skipped with a message. */
    public static Path require(String relative) {
        Optional<Path> found = find(relative);
        Assumptions.assumeTrue(found.isPresent(),
                () -> relative + " is neither in ../shared nor in the folder MINGJING_SHARED, so this is not tested");
        return found.orElseThrow();
    }
}
