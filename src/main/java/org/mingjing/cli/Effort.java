package org.mingjing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingjing.texts.Sentence;

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

    /** @param key of the message that says how many were done, in how many seconds, and how many in one second */
    void tell(String key, long done, Voice err) {
        if (System.console() != null) {
            err.say(sentence(key, done, (System.nanoTime() - began) / 1e9, peakMebibytes()));
        }
    }

    /** @param peakMebibytes 0 if the system does not tell */
    static Sentence sentence(String key, long done, double seconds, long peakMebibytes) {
        Sentence rate = Sentence.of(key, done, seconds, Math.round(done / seconds));
        return peakMebibytes == 0 ? Sentence.of("cli.effort", rate) : Sentence.of("cli.effort-and-memory", rate, peakMebibytes);
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
