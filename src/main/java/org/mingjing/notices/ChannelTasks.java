package org.mingjing.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.mingjing.texts.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jobs by which the outbox is worked off: one for each channel, so that one that hangs holds up no other. */
final class ChannelTasks {

    /** Name of the jobs; each is named after its channel besides. */
    static final String NAME = "channel";

    private static final Logger LOG = LoggerFactory.getLogger(ChannelTasks.class);
    private static final Duration OFF = Duration.ofMinutes(1);

    private ChannelTasks() {}

    /** @param open finds a channel if it is switched on */
    static CustomTask<Void> task(Function<String, Optional<OpenChannel>> open, Dispatch dispatch, Duration pause) {
        return Tasks.custom(NAME, Void.class)
                .onFailure((complete, operations) -> operations.reschedule(complete, Instant.now().plus(pause)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> then(round(instance.getId(), open, dispatch, pause)));
    }

    private static CompletionHandler<Void> then(Instant next) {
        return (complete, operations) -> operations.reschedule(complete, next);
    }

    private static Instant round(String id, Function<String, Optional<OpenChannel>> open, Dispatch dispatch, Duration pause) {
        try {
            return open.apply(id).map(dispatch::round).orElse(Instant.now().plus(OFF));
        } catch (RuntimeException e) {
            LOG.error("Channel {} cannot be worked on, which is tried again: {}", id, Told.inLog(e));
            return Instant.now().plus(pause);
        }
    }

    /** Has the channel worked on, now if it is not at work. */
    static void wake(SchedulerClient jobs, String channel) {
        TaskInstance<Void> instance = new TaskInstance<Void>(NAME, channel);
        if (!jobs.scheduleIfNotExists(instance, Instant.now())) {
            try {
                jobs.reschedule(instance, Instant.now());
            } catch (TaskInstanceException atWork) {
                LOG.debug("The channel is at work", atWork);
            }
        }
    }
}
