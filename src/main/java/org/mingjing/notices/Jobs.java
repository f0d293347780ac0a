package org.mingjing.notices;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The jobs that the service does in the background, as they stand. */
@Component
public final class Jobs {

    /** A job that should have been done so long ago is late. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final ObjectProvider<Scheduler> scheduler;

    Jobs(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * A job.
     *
     * @param name what it does, such as {@code channel}
     * @param of what it does it for, such as the id of the channel
     * @param state how it stands: at-work, waiting, late or failing
     * @param said the same in a sentence
     */
    public record Job(String name, String of, String state, Sentence said, Times times, int failures) {}

    /** When it is done next, and when it last succeeded and failed; null where it never did. */
    public record Times(Instant nextAt, @Nullable Instant succeededAt, @Nullable Instant failedAt) {}

    /** All of them, by name. */
    public List<Job> all(Instant now) {
        return scheduler.stream().flatMap(one -> one.getScheduledExecutions(ScheduledExecutionsFilter.all()).stream())
                .map(execution -> job(execution, now)).sorted(Comparator.comparing(Job::name).thenComparing(Job::of)).toList();
    }

    private static Job job(ScheduledExecution<Object> execution, Instant now) {
        Instant next = execution.getExecutionTime();
        String state = execution.isPicked() ? "at-work" : execution.getConsecutiveFailures() > 0 ? "failing"
                : next.isBefore(now.minus(LATE)) ? "late" : "waiting";
        String name = execution.getTaskInstance().getTaskName();
        return new Job(name, execution.getTaskInstance().getId(), state, Sentence.of("notices.job-" + state),
                new Times(next, execution.getLastSuccess(), execution.getLastFailure()), execution.getConsecutiveFailures());
    }
}
