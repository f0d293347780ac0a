package org.mingjing.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.mingjing.drivers.FactSink;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.ingest.SourceReader;

/** Facts as lines of the project's own format, to be delivered in another order than their source has. */
public final class FactFiles {

    private FactFiles() {}

    /** All facts of a source's file, in the order of the file. */
    public static List<String> lines(String profile, Path file) {
        List<String> lines = new ArrayList<>();
        new SourceReader(SourceProfile.named(profile)).read(file, new FactSink() {
            @Override
            public void fact(NodeFact fact, long line) {
                lines.add(FactJson.write(fact));
            }

            @Override
            public void entry(RegistryEntry entry, long line) {
                throw new AssertionError("a registry entry in " + file + ", line " + line);
            }

            @Override
            public void reject(Reject reject) {
                throw new AssertionError(reject.toString());
            }
        });
        return lines;
    }

    /** The lines of a compressed file. */
    public static List<String> compressedLines(Path file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> reversed(List<String> lines) {
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    public static List<String> shuffled(List<String> lines, long seed) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    /** Writes lines to a file of that name in the folder. */
    public static Path write(Path folder, String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines, StandardCharsets.UTF_8);
    }
}
