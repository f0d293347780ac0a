package org.mingjing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a run took in time and memory, told on a terminal to the person who waited for it. */
final class Effort {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final int KIBIBYTES = 1024;

    private final long began = System.nanoTime();

    private Effort() {}

    static Effort begin() {
        return new Effort();
    }

    /** @param what of which so many were done, in the plural */
    void tell(long done, String what, PrintWriter err) {
        if (System.console() != null) {
            err.println(sentence(done, what, (System.nanoTime() - began) / 1e9, peakMebibytes()));
        }
    }

    /** @param peakMebibytes 0 if the system does not tell */
    static String sentence(long done, String what, double seconds, long peakMebibytes) {
        String rate = String.format(Locale.ROOT, "%,d %s in %,.1f s, %,.0f a second", done, what, seconds, done / seconds);
        return peakMebibytes == 0
                ? rate + "."
                : rate + String.format(Locale.ROOT, "; at most %,d MiB of memory, the database's not counted.", peakMebibytes);
    }

    // Linux tells it; elsewhere it is left out.
    private static long peakMebibytes() {
        try {
            return Files.readAllLines(STATUS).stream().filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES).findFirst().orElse(0);
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
