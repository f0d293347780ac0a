package org.mingjing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A county made by the command {@code generate}, with the findings that must stand in it. */
public record GeneratedFolder(Path path) {

    /** Generates into a new folder below the parent. */
    public static GeneratedFolder make(Path parent, int cases, long seed) {
        Path path = parent.resolve("county-" + cases + "-" + seed);
        Program.runPlain("generate", "--cases", Integer.toString(cases), "--seed", Long.toString(seed), "--out",
                path.toString()).endedWell();
        return new GeneratedFolder(path);
    }

    /** A new home with an empty database, into which the county was imported as of the instant of its truth. */
    public Program imported(Path home) throws Exception {
        Program program = Program.at(home);
        program.out("import", "--source", "county", "--as-of", asOf(), path.toString());
        return program;
    }

    /** The instant as of which the truth holds, as the manifest writes it. */
    public String asOf() throws IOException {
        return Files.readAllLines(path.resolve("county.yaml")).stream().filter(line -> line.startsWith("asOf: "))
                .map(line -> line.substring("asOf: ".length())).findFirst().orElseThrow();
    }

    /** The findings that must stand, in the bytes of {@code findings}. */
    public String truth() throws IOException {
        return Files.readString(path.resolve("truth.csv"));
    }

    public List<String> facts() {
        return FactFiles.compressedLines(path.resolve("facts.ndjson.gz"));
    }

    public Path registry() {
        return path.resolve("registry.ndjson.gz");
    }
}
