package org.mingjing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.door.Client;
import org.mingjing.console.door.HttpLimits;
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

    private final Semaphore room;
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "long work");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean ending;

    LongWork(HttpLimits limits) {
        this.room = new Semaphore(limits.longWorksMax());
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
        if (!room.tryAcquire()) {
            throw new NotNow("As many replays, verifications, sweeps and indexes as are done at the same time are being worked on. "
                    + "Ask again when they are done.");
        }
        Future<T> result = workers.submit(() -> {
            try {
                return work.call();
            } finally {
                room.release();
            }
        });
        return await(result, Client.of(request), stop);
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
