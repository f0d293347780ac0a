package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The built program in a process of its own, with at most a gigabyte of heap. */
final class Java {

    private static final Path JAR = Path.of("target", "mingjing.jar");
    private static final String HEAP = "-Xmx1g";

    private Java() {}

    static ProcessBuilder program(Path home, String... arguments) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " does not exist; build it with: mvn -DskipTests package");
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP, "-jar", JAR.toString(), "--home", home.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The most memory a process has ever held, in bytes; 0 where the system does not tell or the process has ended. */
    static long peakBytes(Process process) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst().orElse(0);
        } catch (NoSuchFileException notLinuxOrEnded) {
            return 0;
        }
    }
}
