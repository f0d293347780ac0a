package org.mingjing.drivers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.texts.Sentence;

/**
 * Carries batches through three stations at once: the caller's thread reads one while the items of another are worked
 * out on all processors and a third is taken in. The batches of a run are taken in the order in which they were read,
 * one at a time, and few are ever under way, so that memory stays the same however many there are. Several threads may
 * run batches at the same time.
 */
final class Conveyor implements AutoCloseable {

    private static final int UNDER_WAY_MAX = 3;
    private static final int ITEMS_OF_A_TASK = 16;

    private final ExecutorService processors =
            threads(Runtime.getRuntime().availableProcessors(), "assess");
    private final ExecutorService taker = threads(1, "record");
    private volatile boolean closed;

    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * What was read for a batch.
     *
     * @param items worked out one by one, in any order
     * @param work what is done with each
     * @param take is given the results in the order of the items
     */
    record Batch<T, R>(List<T> items, Function<T, R> work, Taking<R> take) {}

    /** Takes the results of a batch. */
    @FunctionalInterface
    interface Taking<R> {
        void take(List<R> results);
    }

    /**
     * Reads batches until there are no more, and returns when the last has been taken. The first exception of any
     * station is thrown, after which nothing more is taken.
     *
     * @param read gives the next batch, null at the end; called on this thread
     */
    void run(Supplier<? extends @Nullable Batch<?, ?>> read) {
        Deque<Future<?>> underWay = new ArrayDeque<>();
        try {
            for (Batch<?, ?> batch = read.get(); batch != null; batch = read.get()) {
                while (underWay.size() >= UNDER_WAY_MAX) {
                    finish(underWay.remove());
                }
                underWay.add(send(batch));
            }
            while (!underWay.isEmpty()) {
                finish(underWay.remove());
            }
        } finally {
            abandon(underWay);
        }
    }

    private <T, R> Future<?> send(Batch<T, R> batch) {
        requireOpen();
        try {
            return begin(batch);
        } catch (RejectedExecutionException e) {
            throw stopped();
        }
    }

    private <T, R> Future<?> begin(Batch<T, R> batch) {
        List<Future<List<R>>> parts = new ArrayList<>();
        for (int from = 0; from < batch.items.size(); from += ITEMS_OF_A_TASK) {
            List<T> part = batch.items.subList(from, Math.min(batch.items.size(), from + ITEMS_OF_A_TASK));
            parts.add(processors.submit(() -> workOut(part, batch.work)));
        }
        return taker.submit(() -> {
            List<R> results = new ArrayList<>(batch.items.size());
            for (Future<List<R>> part : parts) {
                results.addAll(finish(part));
            }
            batch.take.take(results);
        });
    }

    private <T, R> List<R> workOut(List<T> items, Function<T, R> work) {
        List<R> results = new ArrayList<>(items.size());
        for (T item : items) {
            requireOpen();
            results.add(work.apply(item));
        }
        return results;
    }

    private void requireOpen() {
        if (closed) {
            throw stopped();
        }
    }

    private static LedgerException stopped() {
        return new LedgerException(Sentence.of("database.stopped"));
    }

    // Batches behind one that failed must not be taken: they would be recorded although the run has failed.
    private static void abandon(Deque<Future<?>> underWay) {
        underWay.forEach(future -> future.cancel(false));
        for (Future<?> future : underWay) {
            awaitQuietly(future);
        }
    }

    private static void awaitQuietly(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CancellationException e) {
            // The exception that is on its way says why.
        }
    }

    private static <R> R finish(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while assessing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Begins nothing more; a run that is under way ends with an exception after the items that were begun. */
    @Override
    public void close() {
        closed = true;
        processors.shutdown();
        taker.shutdown();
    }
}
