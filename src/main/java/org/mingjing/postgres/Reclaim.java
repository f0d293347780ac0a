package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a cluster back after its owner died without stopping it. Called with the owner's lock held, so that no other
 * owner can be at work; afterwards no process works in the data folder and no pid file stands in the way.
 */
final class Reclaim {

    private static final Logger LOG = LoggerFactory.getLogger(Reclaim.class);
    private static final Duration CHILDREN_END_WITHIN = Duration.ofSeconds(20);

    private final ServerHome home;
    private final StopServer stop;

    Reclaim(ServerHome home, StopServer stop) {
        this.home = home;
        this.stop = stop;
    }

    void run() throws IOException {
        if (!Files.exists(home.pidFile())) {
            return;
        }
        if (ServerProcesses.mayInclude(home.realData(), pid())) {
            LOG.warn("A database server of an earlier run is still up in {}; it is stopped first.", home.data());
            stop.run();
        }
        // Children outlive a killed server for a moment, and would still write to the files.
        awaitNoProcess();
        if (Files.deleteIfExists(home.pidFile())) {
            LOG.warn("The database in {} was not stopped in order; it recovers what was committed.", home.data());
        }
    }

    /** Whether the server's own process is alive; it may still be recovering. */
    boolean serverIsAlive() throws IOException {
        return Files.exists(home.pidFile()) && ServerProcesses.mayInclude(home.realData(), pid());
    }

    /** The pid file's first line, or -1 if a crash left it empty or torn. */
    private long pid() throws IOException {
        List<String> lines = Files.readAllLines(home.pidFile());
        try {
            return lines.isEmpty() ? -1 : Long.parseLong(lines.get(0).strip());
        } catch (NumberFormatException torn) {
            return -1;
        }
    }

    private void awaitNoProcess() throws IOException {
        long deadline = System.nanoTime() + CHILDREN_END_WITHIN.toNanos();
        Set<Long> alive = ServerProcesses.of(home.realData());
        while (!alive.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new ServerFailed(Sentence.of("postgres.still-used", alive, home.data()));
            }
            pause();
            alive = ServerProcesses.of(home.realData());
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for an earlier database server to end", e);
        }
    }
}
