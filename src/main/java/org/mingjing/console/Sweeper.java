package org.mingjing.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.Sweep;
import org.mingjing.texts.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sweeps in the background: once at the start for what a crash left unassessed, then whenever something falls due. */
@Component
final class Sweeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Installation installation;
    private final Sweep sweep;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread worker = new Thread(task, "sweep");
        worker.setDaemon(true);
        return worker;
    });
    private volatile double lagSeconds;
    private volatile boolean failing;

    Sweeper(Installation installation, Sweep sweep, MeterRegistry meters) {
        this.installation = installation;
        this.sweep = sweep;
        Gauge.builder("mingjing.sweep.lag", () -> lagSeconds).baseUnit("seconds")
                .description("How long what falls due has been waiting for the sweep").register(meters);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.execute(() -> quietly(() -> sweep.run(installation.clock().instant())));
        thread.scheduleWithFixedDelay(() -> quietly(this::sweepDue), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void sweepDue() {
        Instant now = installation.clock().instant();
        installation.ledger().nextDue().filter(due -> !due.isAfter(now)).ifPresentOrElse(due -> {
            lagSeconds = Duration.between(due, now).toMillis() / 1_000.0;
            sweep.due(now);
        }, () -> lagSeconds = 0);
    }

    private void quietly(Runnable work) {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            if (thread.isShutdown()) {
                return;
            }
            // While the database is away every try fails; it is said once.
            if (!failing) {
                say(e);
            }
            failing = true;
        }
    }

    // A sentence for people and its cause need no place in the code; of anything else that place is all that is known.
    private static void say(RuntimeException e) {
        if (e instanceof Told) {
            LOG.error("The sweep failed and is tried again until it works: {}", Told.inLog(e));
        } else {
            LOG.error("The sweep failed and is tried again until it works", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        sweep.stop();
        if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
