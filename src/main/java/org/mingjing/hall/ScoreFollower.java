package org.mingjing.hall;

import org.mingjing.score.Correcting;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records in the background what became of scores where warnings left them or came back. */
@Component
final class ScoreFollower implements AutoCloseable {

    private final SteadyWork work;
    private final long pauseMillis;

    ScoreFollower(Correcting correcting, WarningSettings settings) {
        this.work = new SteadyWork("scores", correcting::next);
        this.pauseMillis = settings.pauseMillis();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        work.start(pauseMillis);
    }

    @Override
    public void close() throws InterruptedException {
        work.end();
    }
}
