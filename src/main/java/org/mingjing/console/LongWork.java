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
import org.mingjing.door.Client;
import org.mingjing.door.HttpLimits;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
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

    private static final Sentence ENDING = Sentence.of("console.work-not-begun");

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

    /** There is no room for more work, the database is away, or the service ends. */
    static final class NotNow extends RuntimeException implements Told {

        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        NotNow(Sentence sentence) {
            super(sentence.toString());
            this.sentence = sentence;
        }

        static NotNow of(String key) {
            return new NotNow(Sentence.of(key));
        }

        @Override
        public Sentence sentence() {
            return sentence;
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
            throw NotNow.of("console.work-too-much");
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
                    throw NotNow.of("console.work-given-up");
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
                    throw NotNow.of("console.work-stopped-for");
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                stop.run();
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw NotNow.of("console.work-stopped");
            }
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
        workers.shutdown();
    }
}
