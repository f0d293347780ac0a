package org.mingjing.hall;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.mingjing.texts.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work in the background that is looked for again and again on a thread of its own; what fails is tried again until it works. */
final class SteadyWork {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyWork.class);

    private final String name;
    private final BooleanSupplier next;
    private final ScheduledExecutorService thread;
    private volatile boolean failing;

    /** @param name of the work, and of its thread @param next does the next piece; whether there was any */
    SteadyWork(String name, BooleanSupplier next) {
        this.name = name;
        this.next = next;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
    }

    void start(long pauseMillis) {
        thread.scheduleWithFixedDelay(this::work, 0, pauseMillis, TimeUnit.MILLISECONDS);
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !thread.isShutdown()) {
                more = next.getAsBoolean();
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
    private void say(RuntimeException e) {
        if (e instanceof Told) {
            LOG.error("The work on {} fails, which is tried again until it works: {}", name, Told.inLog(e));
        } else {
            LOG.error("The work on {} fails, which is tried again until it works", name, e);
        }
    }

    void end() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(30, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
