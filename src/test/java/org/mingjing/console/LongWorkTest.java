package org.mingjing.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjing.door.Client;

/** There is as much room for long work after any end of one as before it. */
class LongWorkTest {

    private static final Client NOBODY = null;

    private final ExecutorService workers = Executors.newSingleThreadExecutor();
    private final LongWork works = new LongWork(2, workers);

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void room_comes_back_when_work_is_done_and_when_it_fails() {
        assertThat(works.<Integer>run(NOBODY, () -> 7, () -> { })).isEqualTo(7);
        assertThatThrownBy(() -> works.run(NOBODY, () -> {
            throw new IllegalArgumentException("No such case.");
        }, () -> { })).isInstanceOf(IllegalArgumentException.class);
        assertThat(works.room()).isEqualTo(2);
    }

    @Test
    void what_is_asked_for_when_the_service_ends_is_told_so_and_takes_no_room() {
        works.end();
        assertThatThrownBy(() -> works.run(NOBODY, () -> 7, () -> { })).isInstanceOf(LongWork.NotNow.class)
                .hasMessage("The work was not begun: the service is being stopped.");
        assertThat(works.room()).isEqualTo(2);
    }

    @Test
    void what_the_workers_refuse_is_told_so_and_takes_no_room() {
        workers.shutdown();
        assertThatThrownBy(() -> works.run(NOBODY, () -> 7, () -> { })).isInstanceOf(LongWork.NotNow.class)
                .hasMessageContaining("the service is being stopped");
        assertThat(works.room()).isEqualTo(2);
    }

    @Test
    void work_given_up_before_it_was_begun_gives_its_room_back_and_is_never_begun() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        workers.submit(() -> free.await(1, TimeUnit.MINUTES));
        AtomicBoolean begun = new AtomicBoolean();
        Thread asking = new Thread(() -> {
            try {
                works.run(NOBODY, () -> {
                    begun.set(true);
                    return 7;
                }, () -> { });
            } catch (LongWork.NotNow e) {
                // Nobody waits for it any more.
            }
        });
        asking.start();
        while (works.room() == 2) {
            Thread.sleep(10);
        }
        asking.interrupt();
        asking.join();

        assertThat(works.room()).isEqualTo(2);
        free.countDown();
        assertThat(works.<Integer>run(NOBODY, () -> 8, () -> { })).isEqualTo(8);
        assertThat(begun).isFalse();
        assertThat(works.room()).isEqualTo(2);
    }
}
