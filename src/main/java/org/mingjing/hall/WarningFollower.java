package org.mingjing.hall;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingjing.texts.Told;
import org.mingjing.warn.Following;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows in the background what becomes of findings, and tells whoever listens what became of warnings. */
@Component
final class WarningFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WarningFollower.class);

    private final Following following;
    private final WarningListeners listeners;
    private final long pauseMillis;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "warnings");
        worker.setDaemon(true);
        return worker;
    });
    private volatile boolean failing;

    WarningFollower(Following following, WarningListeners listeners, WarningSettings settings) {
        this.following = following;
        this.listeners = listeners;
        this.pauseMillis = settings.pauseMillis();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::follow, 0, pauseMillis, TimeUnit.MILLISECONDS);
    }

    private void follow() {
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = following.next();
                listeners.tell();
            }
            failing = false;
        } catch (RuntimeException e) {
            // While the database is away every try fails; it is said once.
            if (!failing && !thread.isShutdown()) {
                say(e);
            }
            failing = true;
        }
    }

    // A sentence for people and its cause need no place in the code; of anything else that place is all that is known.
    private static void say(RuntimeException e) {
        if (e instanceof Told) {
            LOG.error("Warnings cannot be followed, which is tried again until it works: {}", Told.inLog(e));
        } else {
            LOG.error("Warnings cannot be followed, which is tried again until it works", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        listeners.end();
        if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
