package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks a service for pages again and again on a thread of its own, and keeps how long each answer took. */
final class AnswerTimes implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofSeconds(1);

    private final List<Duration> times = new ArrayList<>();
    private final CompletableFuture<Void> ended;
    private volatile boolean closed;

    /** @param pages asked in turn; each must answer 200 every time */
    AnswerTimes(RunningService service, List<String> pages) {
        ended = CompletableFuture.runAsync(() -> {
            for (int i = 0; !closed; i++) {
                ask(service, pages.get(i % pages.size()));
            }
        }, task -> new Thread(task, "answer times").start());
    }

    private void ask(RunningService service, String page) {
        try {
            long before = System.nanoTime();
            assertThat(service.get(page).statusCode()).as(page).isEqualTo(200);
            times.add(Duration.ofNanos(System.nanoTime() - before));
            Thread.sleep(PAUSE_MILLIS);
        } catch (Exception e) {
            throw new IllegalStateException(page, e);
        }
    }

    /** Nine answers of ten came within a second, and all within a few; a busy machine is allowed for. */
    void assertPrompt() {
        close();
        ended.join();
        List<Duration> sorted = times.stream().sorted().toList();
        assertThat(sorted).hasSizeGreaterThan(10);
        assertThat(sorted.get(sorted.size() * 9 / 10)).as(toString()).isLessThan(MOST);
        assertThat(sorted.get(sorted.size() - 1)).as(toString()).isLessThan(LONGEST);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public String toString() {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.size() + " answers, half within " + sorted.get(sorted.size() / 2).toMillis() + " ms, nine of ten within "
                + sorted.get(sorted.size() * 9 / 10).toMillis() + " ms, the slowest within "
                + sorted.get(sorted.size() - 1).toMillis() + " ms";
    }
}
