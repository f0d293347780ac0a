package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of the program, run to its end in a process of its own.
 *
 * @param seconds from start to end
 * @param said what it wrote, to standard output and standard error
 * @param peakBytes the most memory its Java process held; that of the database server is not counted
 */
record ProgramRun(double seconds, String said, long peakBytes) {

    private static final long LOOK_EVERY_MILLIS = 10;

    /** @throws IllegalStateException if the command does not end well, with what it said */
    static ProgramRun of(ProcessBuilder command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("bench", ".txt");
        try {
            long began = System.nanoTime();
            Process process = command.redirectOutput(output.toFile()).start();
            long peakBytes = 0;
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                peakBytes = Math.max(peakBytes, PeakMemory.bytes(process));
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            String said = Files.readString(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException(
                        String.join(" ", command.command()) + " ended with " + process.exitValue() + ":\n" + said);
            }
            return new ProgramRun(seconds, said, peakBytes);
        } finally {
            Files.delete(output);
        }
    }

    /** A number that the command said: the first group of the pattern, with or without commas. */
    long number(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("The program did not say " + pattern + " but:\n" + said);
        }
        return Long.parseLong(found.group(1).replace(",", ""));
    }

    double peakMebibytes() {
        return peakBytes / (1024.0 * 1024.0);
    }
}
