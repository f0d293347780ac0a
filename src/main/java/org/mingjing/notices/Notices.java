package org.mingjing.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.mingjing.notices.ChannelKind.Reach;

/** What can be asked of telling: to try a channel, to send again, to go to work now. */
public final class Notices {

    private final Channels channels;
    private final OpenChannels open;
    private final Dispatch dispatch;
    private final Outbox outbox;
    private final Supplier<SchedulerClient> jobs;

    Notices(Channels channels, OpenChannels open, Dispatch dispatch, Outbox outbox, Supplier<SchedulerClient> jobs) {
        this.channels = channels;
        this.open = open;
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.jobs = jobs;
    }

    /** What came of an attempt, in a sentence. */
    public record Tried(boolean done, Instant at, Sentence said) {}

    /**
     * Sends something by which whoever asks sees that a channel works, also one that is switched off.
     *
     * @param address where to, for a channel that tells persons
     * @throws IllegalArgumentException with a sentence if there is no such channel, or no address where one is needed
     */
    public Tried test(String channel, String address, Language language, Instant now) {
        OpenChannel tried = open.any(channel).orElseThrow(() -> WrongInput.of("notices.no-channel", channel));
        if (!tried.isOfGroup() && address.isBlank()) {
            throw WrongInput.of(tried.kind().reach() == Reach.MAIL ? "notices.no-mail-address" : "notices.no-mobile-number");
        }
        Sent sent = dispatch.test(tried, address, language);
        return new Tried(sent.isDone(), now, sent.said());
    }

    /** What the last attempt of a channel came to, since the service started. */
    public Optional<Tried> last(String channel) {
        return dispatch.last(channel).map(last -> new Tried(last.done(), last.at(), last.said()));
    }

    /** Sends one again that was given up. @return whether there is one of that key that was given up */
    public boolean sendAgain(String key, String by, Instant now) {
        boolean again = outbox.again(key, by, now);
        if (again) {
            wakeAll();
        }
        return again;
    }

    /** Has a channel worked on now. */
    public void wake(String channel) {
        ChannelTasks.wake(jobs.get(), channel);
    }

    void wakeAll() {
        channels.all().forEach(channel -> wake(channel.id()));
    }
}
