package org.mingjing.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjing.drivers.Installation;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits for a channel, message after message, and notes what came of each. */
final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** A round ends after so many messages, so that whoever ends the service need not wait for a long queue. */
    private static final int MESSAGES_A_ROUND = 100;
    /** Whoever has failed so often one after the other is not asked again for others at once. */
    private static final int FAILURES_A_ROUND = 3;

    private final Installation installation;
    private final Outbox outbox;
    private final MessageWriter writer;
    private final Duration pause;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Map<String, Last> last = new ConcurrentHashMap<>();

    Dispatch(Installation installation, Outbox outbox, MessageWriter writer, Duration pause) {
        this.installation = installation;
        this.outbox = outbox;
        this.writer = writer;
        this.pause = pause;
    }

    /** What the last attempt of a channel came to, since this service started. */
    record Last(Instant at, boolean done, Sentence said) {}

    Optional<Last> last(String channel) {
        return Optional.ofNullable(last.get(channel));
    }

    /** Sends what is due now. @return when to come again */
    Instant round(OpenChannel channel) {
        int failures = 0;
        for (int messages = 0; messages < MESSAGES_A_ROUND && failures < FAILURES_A_ROUND; messages++) {
            Instant now = installation.clock().instant();
            Optional<Instant> full = pace(channel).full(channel.settings(), now);
            if (full.isPresent()) {
                return full.get();
            }
            boolean quiet = channel.settings().quiet().end(now).isPresent();
            List<Due> all = outbox.next(channel.id(), now, quiet ? channel.settings().list("urgent") : null, together(channel));
            if (all.isEmpty()) {
                return next(channel, now);
            }
            Instant until = pace(channel).until(channel.id(), all, channel.settings(), now);
            if (until != null) {
                outbox.wait(all, until);
            } else if (!send(channel, all, now)) {
                failures++;
            }
        }
        return installation.clock().instant().plus(pause);
    }

    private static int together(OpenChannel channel) {
        return channel.settings().number("digestMinutes") > 0 ? Math.max(1, channel.settings().number("digestMax")) : 1;
    }

    private Pace pace(OpenChannel channel) {
        return paces.computeIfAbsent(channel.id(), any -> new Pace(outbox));
    }

    // Never later than a pause: what an act puts in while a round ends is not missed.
    private Instant next(OpenChannel channel, Instant now) {
        Instant latest = now.plus(pause);
        return outbox.nextDue(channel.id()).filter(due -> due.isAfter(now) && due.isBefore(latest)).orElse(latest);
    }

    /** @return whether nothing keeps others from being sent */
    private boolean send(OpenChannel channel, List<Due> all, Instant now) {
        Sent sent = sent(channel, all);
        Instant after = installation.clock().instant();
        pace(channel).spoke(now);
        last.put(channel.id(), new Last(after, sent.isDone(), sent.said()));
        int tries = all.get(0).tries() + 1;
        if (sent.isDone()) {
            outbox.ended(all, Outbox.SENT, "", after);
        } else if (sent.outcome() == Sent.Outcome.NEVER || tries >= channel.settings().number("triesMax")) {
            outbox.ended(all, Outbox.DEAD, sent.said().in(Language.ZH) + "\n" + sent.said().in(Language.EN), after);
            LOG.warn("By channel {} {} could not be told and was given up after {} tries: {}", channel.id(), all.get(0).key(), tries, sent.said());
        } else {
            outbox.later(all, after.plus(channel.settings().waitAfter(tries)));
        }
        return sent.outcome() != Sent.Outcome.LATER;
    }

    private Sent sent(OpenChannel channel, List<Due> all) {
        try {
            Optional<Message> message = writer.write(channel, all);
            return message.isEmpty() ? Sent.never(Sentence.of("notices.no-address")) : channel.kind().send(channel.settings(), message.get());
        } catch (RuntimeException e) {
            LOG.debug("A message failed", e);
            return Sent.later(e instanceof Told ? Sentence.of(e) : Sentence.of("notices.failed"));
        }
    }

    /** Sends something by which an administrator sees that it works; it is no part of the outbox. */
    Sent test(OpenChannel channel, String address, Language language) {
        try {
            Sent sent = channel.kind().send(channel.settings(), writer.test(channel, address, language));
            last.put(channel.id(), new Last(installation.clock().instant(), sent.isDone(), sent.said()));
            return sent;
        } catch (RuntimeException e) {
            LOG.debug("A test failed", e);
            return Sent.later(e instanceof Told ? Sentence.of(e) : Sentence.of("notices.failed"));
        }
    }
}
