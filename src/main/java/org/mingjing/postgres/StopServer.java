package org.mingjing.postgres;

import java.io.IOException;
import java.time.Duration;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stops the server: in order if it can, at once if it must (the next start then recovers from the log). */
final class StopServer {

    private static final Logger LOG = LoggerFactory.getLogger(StopServer.class);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Programs programs;
    private final ServerHome home;

    StopServer(Programs programs, ServerHome home) {
        this.programs = programs;
        this.home = home;
    }

    void run() throws IOException {
        if (stopped("fast")) {
            return;
        }
        LOG.warn("The database in {} did not stop within {} seconds; it is stopped at once.", home.data(),
                LIMIT.toSeconds());
        if (!stopped("immediate")) {
            throw new ServerFailed(Sentence.of("postgres.not-stopped", home.data(), home.log()));
        }
    }

    private boolean stopped(String mode) throws IOException {
        return programs.run(LIMIT.plusSeconds(10), "pg_ctl", "-D", home.data().toString(), "-m", mode, "-w",
                "-t", Long.toString(LIMIT.toSeconds()), "stop") == 0;
    }
}
