package org.mingjing.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An empty folder of a bench, for homes and generated files, in which the built program is run; emptied when the bench
 * begins and when it ends.
 */
final class Workplace implements AutoCloseable {

    /** With at most a gigabyte of heap; what is not timed in earnest starts faster with the simpler compiler alone. */
    private static final List<String> TIMED = List.of("-Xmx1g");
    private static final List<String> TRIED = List.of("-Xmx1g", "-XX:TieredStopAtLevel=1");

    private final Size size;
    private final Path folder;
    private int homes;

    Workplace(String bench, Size size) throws IOException {
        this.size = size;
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

    /** Runs a command of the program to its end. @throws IllegalStateException if it does not end well */
    ProgramRun run(Path home, String... arguments) throws IOException, InterruptedException {
        return ProgramRun.of(program().command(home, arguments));
    }

    /** Starts the service and waits until it is ready. */
    ServiceRun serve(Path home, String... options) throws IOException {
        return serve(program(), home, options);
    }

    /** As {@link #serve(Path, String...)}, launched in another way. */
    ServiceRun serve(Launch launch, Path home, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
        arguments.addAll(List.of(options));
        return ServiceRun.of(launch.command(home, arguments.toArray(String[]::new)), home);
    }

    /** Removes a folder or file with all that is in it, if it exists. */
    static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " cannot be removed.", e);
        }
    }

    /** The program as built. */
    Launch program() {
        return Launch.built(size.choose(TRIED, TIMED));
    }

    @Override
    public void close() {
        remove(folder);
    }
}
