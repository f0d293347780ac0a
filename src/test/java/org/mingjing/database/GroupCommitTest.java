package org.mingjing.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    private final ExecutorService senders = Executors.newCachedThreadPool();
    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstIsAtWork = new CountDownLatch(1);
    private final CountDownLatch othersHaveCome = new CountDownLatch(1);
    private final GroupCommit<Integer, String> commit = new GroupCommit<>(this::work, Integer::intValue, 10);

    @AfterEach
    void close() {
        senders.shutdownNow();
    }

    /** A request is as large as its number; nought is one that never succeeds. */
    private List<String> work(List<Integer> requests) {
        groups.add(requests);
        if (groups.size() == 1) {
            firstIsAtWork.countDown();
            await(othersHaveCome);
        }
        if (requests.contains(0)) {
            throw new IllegalStateException("refused");
        }
        return requests.stream().map(Object::toString).toList();
    }

    @Test
    void a_lone_request_waits_for_nobody() {
        othersHaveCome.countDown();

        assertThat(commit.submit(3)).isEqualTo("3");
        assertThat(groups).containsExactly(List.of(3));
    }

    @Test
    void those_who_come_while_one_is_at_work_are_done_together_up_to_the_bound() throws Exception {
        List<CompletableFuture<String>> sent = sent(1, 2, 3, 4, 5);

        for (int request = 1; request <= 5; request++) {
            assertThat(sent.get(request - 1).get()).isEqualTo(Integer.toString(request));
        }
        assertThat(groups).containsExactly(List.of(1), List.of(2, 3, 4), List.of(5));
    }

    @Test
    void a_request_beyond_the_bound_is_a_group_by_itself() throws Exception {
        List<CompletableFuture<String>> sent = sent(1, 20, 3);

        assertThat(sent.get(1).get()).isEqualTo("20");
        assertThat(sent.get(2).get()).isEqualTo("3");
        assertThat(groups).containsExactly(List.of(1), List.of(20), List.of(3));
    }

    @Test
    void a_request_that_fails_costs_no_other_anything() throws Exception {
        List<CompletableFuture<String>> sent = sent(1, 2, 0, 3);

        assertThat(sent.get(1).get()).isEqualTo("2");
        assertThat(sent.get(3).get()).isEqualTo("3");
        assertThat(sent.get(2)).failsWithin(Duration.ofSeconds(10))
                .withThrowableThat().withRootCauseInstanceOf(IllegalStateException.class).withMessageContaining("refused");
    }

    /** The first is at work until all others wait, in this order. */
    private List<CompletableFuture<String>> sent(int... requests) throws InterruptedException {
        List<CompletableFuture<String>> sent = new ArrayList<>();
        for (int i = 0; i < requests.length; i++) {
            int request = requests[i];
            sent.add(CompletableFuture.supplyAsync(() -> commit.submit(request), senders));
            firstIsAtWork.await();
            while (commit.waiting() < i) {
                Thread.onSpinWait();
            }
        }
        othersHaveCome.countDown();
        return sent;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
