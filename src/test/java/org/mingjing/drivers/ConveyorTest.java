package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjing.database.LedgerException;

/** Batches pass three stations at once, in their order, few at a time. */
class ConveyorTest {

    @Test
    void results_are_taken_in_the_order_in_which_batches_and_items_were_read() {
        List<Integer> taken = new ArrayList<>();
        try (Conveyor conveyor = new Conveyor()) {
            AtomicInteger read = new AtomicInteger();
            conveyor.run(() -> read.get() == 20 ? null : batch(read.getAndIncrement(), taken));
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 2_000).boxed().toList());
    }

    private static Conveyor.Batch<Integer, Integer> batch(int number, List<Integer> taken) {
        List<Integer> items = IntStream.range(number * 100, number * 100 + 100).boxed().toList();
        return new Conveyor.Batch<>(items, item -> item, taken::addAll);
    }

    @Test
    void no_more_than_a_few_batches_are_under_way_however_slow_the_taking_is() {
        AtomicInteger underWay = new AtomicInteger();
        List<Integer> most = Collections.synchronizedList(new ArrayList<>());
        try (Conveyor conveyor = new Conveyor()) {
            AtomicInteger read = new AtomicInteger();
            conveyor.run(() -> {
                if (read.getAndIncrement() == 10) {
                    return null;
                }
                most.add(underWay.incrementAndGet());
                return new Conveyor.Batch<>(List.of(1), item -> item, results -> {
                    pause();
                    underWay.decrementAndGet();
                });
            });
        }
        assertThat(Collections.max(most)).isBetween(2, 4);
    }

    @Test
    void after_a_failure_nothing_more_is_taken_and_the_conveyor_can_be_used_again() {
        List<Integer> taken = new ArrayList<>();
        try (Conveyor conveyor = new Conveyor()) {
            AtomicInteger read = new AtomicInteger();
            assertThatThrownBy(() -> conveyor.run(() -> {
                int number = read.getAndIncrement();
                return new Conveyor.Batch<>(List.of(number), item -> {
                    if (item == 3) {
                        throw new IllegalArgumentException("item 3 cannot be worked out");
                    }
                    return item;
                }, taken::addAll);
            })).isInstanceOf(IllegalArgumentException.class).hasMessage("item 3 cannot be worked out");
            assertThat(taken).startsWith(0, 1, 2).doesNotContain(3);

            AtomicInteger again = new AtomicInteger();
            conveyor.run(() -> again.getAndIncrement() == 1 ? null : batch(0, taken));
        }
        assertThat(taken).endsWith(99);
    }

    @Test
    void closing_ends_a_run_that_is_under_way_before_its_next_item() throws InterruptedException {
        AtomicInteger worked = new AtomicInteger();
        List<Integer> taken = Collections.synchronizedList(new ArrayList<>());
        Conveyor conveyor = new Conveyor();
        AtomicReference<Throwable> ended = new AtomicReference<>();
        Thread run = new Thread(() -> {
            try {
                conveyor.run(() -> new Conveyor.Batch<>(List.of(1, 2, 3), item -> {
                    worked.incrementAndGet();
                    pause();
                    return item;
                }, taken::addAll));
            } catch (RuntimeException e) {
                ended.set(e);
            }
        });
        run.start();
        while (worked.get() == 0) {
            Thread.onSpinWait();
        }
        conveyor.close();
        run.join(10_000);

        assertThat(run.isAlive()).isFalse();
        assertThat(ended.get()).isInstanceOf(LedgerException.class).hasMessageStartingWith("The work was stopped.");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
