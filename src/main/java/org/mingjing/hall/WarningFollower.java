package org.mingjing.hall;

import org.mingjing.warn.Following;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows in the background what becomes of findings, and tells whoever listens what became of warnings. */
@Component
final class WarningFollower implements AutoCloseable {

    private final Following following;
    private final WarningListeners listeners;
    private final SteadyWork work;
    private final long pauseMillis;

    WarningFollower(Following following, WarningListeners listeners, WarningSettings settings) {
        this.following = following;
        this.listeners = listeners;
        this.work = new SteadyWork("warnings", this::next);
        this.pauseMillis = settings.pauseMillis();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.start(pauseMillis);
    }

    private boolean next() {
        boolean more = following.next();
        listeners.tell();
        return more;
    }

    @Override
    public void close() throws InterruptedException {
        listeners.end();
        work.end();
    }
}
