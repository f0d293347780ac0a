package org.mingjing.database;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.postgres.EmbeddedServer;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the database of a service, on a thread of its own: an embedded server that died is started again, and the claim
 * to be the one service is taken again as soon as the database answers. Whatever cannot be put right ends the service.
 */
final class ServiceWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceWatch.class);
    private static final long PAUSE_MILLIS = 500;
    private static final int DEATHS_MAX = 3;
    private static final Duration DEATHS_WITHIN = Duration.ofMinutes(10);

    private final ServiceClaim claim;
    private final @Nullable EmbeddedServer server;
    private final Consumer<Sentence> ended;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    private ServiceWatch(ServiceClaim claim, @Nullable EmbeddedServer server, Consumer<Sentence> ended) {
        this.claim = claim;
        this.server = server;
        this.ended = ended;
    }

    /** Watches until the claim is closed. @param ended told once, why the service must end */
    static void start(ServiceClaim claim, @Nullable EmbeddedServer server, Consumer<Sentence> ended) {
        Thread thread = new Thread(new ServiceWatch(claim, server, ended)::watch, "database watch");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        Sentence end = null;
        boolean away = false;
        while (end == null && !claim.isClosed()) {
            pause();
            if (claim.holds()) {
                continue;
            }
            if (!away) {
                LOG.warn("The database does not answer; what is asked of it fails until it does.");
                away = true;
            }
            end = whyToEnd();
            if (end == null && claim.holds()) {
                LOG.info("The database answers again, and this is still its one service.");
                away = false;
            }
        }
        if (end != null && !claim.isClosed()) {
            ended.accept(end);
        }
    }

    private @Nullable Sentence whyToEnd() {
        try {
            if (server != null && server.revive()) {
                LOG.warn("The database had died and was started again; it kept all that was recorded.");
                if (diesTooOften()) {
                    return Sentence.of("database.dies-too-often", DEATHS_MAX, DEATHS_WITHIN.toMinutes());
                }
            }
            return claim.renew() ? null : Sentence.of("database.taken-meanwhile");
        } catch (SQLException stillAway) {
            return null;
        } catch (IOException | LedgerException e) {
            return claim.isClosed() ? null : Sentence.of("database.died-for-good", Sentence.of(e));
        }
    }

    private boolean diesTooOften() {
        Instant now = Instant.now();
        deaths.add(now);
        deaths.removeIf(death -> death.isBefore(now.minus(DEATHS_WITHIN)));
        return deaths.size() >= DEATHS_MAX;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
