package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the program is launched.
 *
 * @param options of Java
 * @param jar the program as built, or as extracted
 */
record Launch(List<String> options, Path jar) {

    private static final Path BUILT = Path.of("target", "mingjing.jar");
    private static final String LAMBDA = "@lambda-proxy";

    static Launch built(List<String> options) {
        if (!Files.exists(BUILT)) {
            throw new IllegalStateException(BUILT + " does not exist; build it with: mvn -DskipTests package");
        }
        return new Launch(options, BUILT);
    }

    Launch with(String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return new Launch(more, jar);
    }

    /** The same program with its libraries beside it instead of inside. */
    Launch extracted(Path folder) throws IOException, InterruptedException {
        run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString()));
        return new Launch(options, folder.resolve(jar.getFileName()));
    }

    /**
     * The same with an archive of the classes that were loaded by a program launched with {@link #listing}. Lambdas are
     * left out of it, on which Java 17 fails.
     */
    Launch archived(Path list, Path archive) throws IOException, InterruptedException {
        Files.write(list, Files.readAllLines(list).stream().filter(line -> !line.startsWith(LAMBDA)).toList());
        run(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive,
                "-cp", jar.toString()));
        return with("-XX:SharedArchiveFile=" + archive);
    }

    Launch listing(Path list) {
        return with("-XX:DumpLoadedClassList=" + list);
    }

    /** A command of the program, which speaks English: the benches read numbers in what it says. */
    ProcessBuilder command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of("-jar", jar.toString(), "--lang", "en", "--home", home.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(java(command)).redirectErrorStream(true);
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java(arguments)).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("This failed: java " + String.join(" ", arguments));
        }
    }

    private static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        return command;
    }
}
