package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The most memory that a process has ever held. */
final class PeakMemory {

    private static final double MEBIBYTE = 1024 * 1024;

    private PeakMemory() {}

    /** In bytes; 0 where the system does not tell or the process has ended. */
    static long bytes(Process process) throws IOException {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst().orElse(0);
        } catch (NoSuchFileException notLinuxOrEnded) {
            return 0;
        }
    }

    static double mebibytes(Process process) throws IOException {
        return bytes(process) / MEBIBYTE;
    }
}
