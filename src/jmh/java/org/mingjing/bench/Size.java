package org.mingjing.bench;

import java.nio.file.Path;
import java.util.Locale;

/** How much a bench does: enough to see that it works, or enough to believe its numbers. */
enum Size {
    TINY(Path.of("target", "benchmarks")),
    FULL(Path.of("docs", "benchmarks"));

    private final Path results;

    Size(Path results) {
        this.results = results;
    }

    static Size named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Folder of the results; those of a full run are kept in the repository. */
    Path results() {
        return results;
    }

    /** One of two settings. */
    <T> T choose(T tiny, T full) {
        return this == TINY ? tiny : full;
    }
}
