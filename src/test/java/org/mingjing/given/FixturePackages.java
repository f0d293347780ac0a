package org.mingjing.given;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A small good package, and bad ones made of it by replacing one file. */
public final class FixturePackages {

    public static final Path BAD = Path.of("src/test/resources/bad-packages");

    private static final Path GOOD = Path.of("src/test/resources/good-package");

    private FixturePackages() {}

    public static Map<String, String> good() throws IOException {
        Map<String, String> files = new TreeMap<>();
        add(GOOD, files);
        return files;
    }

    /** The good package with the files of the folder in place of its own. */
    public static Map<String, String> bad(Path folder) throws IOException {
        Map<String, String> files = good();
        add(folder, files);
        return files;
    }

    private static void add(Path folder, Map<String, String> files) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }
}
