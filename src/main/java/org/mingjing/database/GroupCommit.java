package org.mingjing.database;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Does together what several threads ask for at the same time: while one group is at work, those who come wait, and the
 * first of them then does the work of all. So many small requests cost as few transactions as one large one, and a lone
 * request waits for nobody. If the work of a group fails, each request of it is tried alone: none fails for another.
 *
 * @param <T> what is asked for
 * @param <R> what each gets
 */
public final class GroupCommit<T, R> {

    private final Function<List<T>, List<R>> work;
    private final ToIntFunction<T> size;
    private final int sizeMax;
    private final Queue<Request<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock atWork = new ReentrantLock(true);

    /** Seen by its own thread only after the lock was taken, under which it is written. */
    private static final class Request<T, R> {

        private final T asked;
        private @Nullable R result;
        private @Nullable RuntimeException failure;
        private boolean done;

        Request(T asked) {
            this.asked = asked;
        }
    }

    /**
     * Groups requests.
     *
     * @param work does the work of a group, one group at a time, and gives a result for each request in order
     * @param size how large a request is
     * @param sizeMax up to which size requests are put into one group; a larger one is a group by itself
     */
    public GroupCommit(Function<List<T>, List<R>> work, ToIntFunction<T> size, int sizeMax) {
        this.work = work;
        this.size = size;
        this.sizeMax = sizeMax;
    }

    /** Does the work, perhaps with that of others, and returns when it is done. Throws what it throws. */
    public R submit(T asked) {
        Request<T, R> request = new Request<>(asked);
        waiting.add(request);
        atWork.lock();
        try {
            while (!request.done) {
                workFor(nextGroup());
            }
        } finally {
            atWork.unlock();
        }
        if (request.failure != null) {
            throw request.failure;
        }
        return request.result;
    }

    /** How many requests wait for a group that is at work. */
    int waiting() {
        return waiting.size();
    }

    private List<Request<T, R>> nextGroup() {
        List<Request<T, R>> group = new ArrayList<>();
        int together = 0;
        for (Request<T, R> next = waiting.peek(); next != null; next = waiting.peek()) {
            together += size.applyAsInt(next.asked);
            if (!group.isEmpty() && together > sizeMax) {
                break;
            }
            group.add(waiting.remove());
        }
        return group;
    }

    private void workFor(List<Request<T, R>> group) {
        try {
            List<R> results = work.apply(group.stream().map(request -> request.asked).toList());
            Queue<R> inOrder = new ArrayDeque<>(results);
            group.forEach(request -> end(request, inOrder.remove(), null));
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                end(group.get(0), null, e);
            } else {
                group.forEach(request -> workFor(List.of(request)));
            }
        } catch (Error e) {
            group.forEach(request -> end(request, null, new IllegalStateException("The work could not be done: " + e, e)));
        }
    }

    private static <T, R> void end(Request<T, R> request, @Nullable R result, @Nullable RuntimeException failure) {
        request.result = result;
        request.failure = failure;
        request.done = true;
    }
}
