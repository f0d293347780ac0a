package org.mingjing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An empty folder of a bench, for homes and generated files; emptied when the bench begins and when it ends. */
final class Workplace implements AutoCloseable {

    private final Path folder;
    private int homes;

    Workplace(String bench) throws IOException {
        folder = Path.of("target", "bench", bench).toAbsolutePath();
        close();
        Files.createDirectories(folder);
    }

    Path folder() {
        return folder;
    }

    /** A home that does not exist yet. */
    Path newHome() {
        homes++;
        return folder.resolve("home" + homes);
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be emptied.", e);
        }
    }
}
