package org.mingjing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.door.Client;
import org.mingjing.console.door.HttpLimits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does work that may take long while it watches whoever asked for it. It is stopped when they have gone or the service ends, and
 * few are done at the same time.
 */
@Component
final class LongWork {

    private static final long LOOK_MILLIS = 250;

    private static final String ENDING = "The work was not begun: the service is being stopped.";

    private final Semaphore room;
    private final ExecutorService workers;
    private volatile boolean ending;

    @Autowired
    LongWork(HttpLimits limits) {
        this(limits.longWorksMax(), Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "long work");
            thread.setDaemon(true);
            return thread;
        }));
    }

    LongWork(int worksMax, ExecutorService workers) {
        this.room = new Semaphore(worksMax);
        this.workers = workers;
    }

    /** There is no room for more work, or the service ends; the message is a sentence. */
    static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotNow(String sentence) {
            super(sentence);
        }
    }

    /**
     * Does the work and returns its result.
     *
     * @param stop makes the work end soon, with an exception; called by another thread than that of the work
     * @throws NotNow if there is no room, or the work was stopped
     */
    <T> T run(HttpServletRequest request, Callable<T> work, Runnable stop) {
        return run(Client.of(request), work, stop);
    }

    /** Likewise. @param client whoever waits, null if that cannot be seen */
    <T> T run(@Nullable Client client, Callable<T> work, Runnable stop) {
        if (ending) {
            throw new NotNow(ENDING);
        }
        if (!room.tryAcquire()) {
            throw new NotNow("As many replays, verifications, sweeps and indexes as are done at the same time are being worked on. "
                    + "Ask again when they are done.");
        }
        // Whoever takes this first gives the room back: the work when it is done, or who gives it up before it was begun.
        AtomicBoolean taken = new AtomicBoolean();
        Future<T> result = begin(work, taken);
        try {
            return await(result, client, stop);
        } finally {
            if (taken.compareAndSet(false, true)) {
                room.release();
            }
        }
    }

    private <T> Future<T> begin(Callable<T> work, AtomicBoolean taken) {
        try {
            return workers.submit(() -> {
                if (!taken.compareAndSet(false, true)) {
                    throw new NotNow("The work was given up before it was begun.");
                }
                try {
                    return work.call();
                } finally {
                    room.release();
                }
            });
        } catch (RejectedExecutionException e) {
            room.release();
            throw new NotNow(ENDING);
        }
    }

    /** How many more works there is room for. */
    int room() {
        return room.availablePermits();
    }

    private <T> T await(Future<T> result, @Nullable Client client, Runnable stop) {
        while (true) {
            try {
                return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (ending || client != null && client.hasGone()) {
                    stop.run();
                    result.cancel(true);
                    throw new NotNow("The work was stopped: the service is being stopped, or nobody waits for it any more.");
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                stop.run();
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw new NotNow("The work was stopped.");
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        workers.shutdown();
    }
}
