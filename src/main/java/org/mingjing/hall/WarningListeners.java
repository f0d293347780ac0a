package org.mingjing.hall;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Person;
import org.mingjing.texts.Language;
import org.mingjing.warn.ActRefused;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warning;
import org.mingjing.warn.WarningAnswers;
import org.mingjing.warn.Warnings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who listens to what becomes of warnings, each with the place in the log up to which they have heard. */
@Component
final class WarningListeners {

    private static final int CHANGES_AT_ONCE = 200;
    private static final int PAGES_MISSED_MAX = 5;
    private static final int SENDERS = 8;
    private static final long RECONNECT_MILLIS = 3_000;

    /** Whoever listens comes again after so long, and is looked at again: their session may have ended, their scope changed. */
    private static final long LISTENING_MILLIS = 600_000;

    private final Installation installation;
    private final Handling handling;
    private final Warnings warnings;
    private final Semaphore room;
    private final long heartbeatNanos;
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS, task -> {
        Thread sender = new Thread(task, "warnings told");
        sender.setDaemon(true);
        return sender;
    });
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private volatile long toldSeq = Long.MIN_VALUE;

    WarningListeners(Installation installation, Handling handling, Warnings warnings, WarningSettings settings) {
        this.installation = installation;
        this.handling = handling;
        this.warnings = warnings;
        this.room = new Semaphore(settings.listenersMax());
        this.heartbeatNanos = TimeUnit.SECONDS.toNanos(settings.heartbeatSeconds());
    }

    /** Somebody who listens. */
    private final class Listener {

        private final Person person;
        private final Language language;
        private final SseEmitter emitter = new SseEmitter(LISTENING_MILLIS);
        private final AtomicBoolean hearing = new AtomicBoolean();
        private volatile long heardSeq;
        private long heardNanos = System.nanoTime();

        private Listener(Person person, Language language, long heardSeq) {
            this.person = person;
            this.language = language;
            this.heardSeq = heardSeq;
        }

        private synchronized void hear(Changes changes) throws IOException {
            Onlooker onlooker = changes.isEmpty() ? null : Objects.requireNonNull(changes.onlooker).beside(person);
            long before = heardSeq;
            for (int i = 0; i < changes.warnings.size(); i++) {
                Warning change = changes.warnings.get(i);
                if (change.seq() > before && onlooker != null && onlooker.sees(change)) {
                    emitter.send(SseEmitter.event().id(Long.toString(change.seq())).name("warning")
                            .data(changes.in(language).get(i), MediaType.APPLICATION_JSON));
                    heardNanos = System.nanoTime();
                }
                heardSeq = Math.max(before, change.seq());
            }
            if (System.nanoTime() - heardNanos > heartbeatNanos) {
                emitter.send(SseEmitter.event().comment("alive"));
                heardNanos = System.nanoTime();
            }
        }

        /** Hears what was missed, or that it was too much to be told. */
        private synchronized void catchUp() throws IOException {
            for (int pages = 0; pages < PAGES_MISSED_MAX; pages++) {
                Changes missed = new Changes(heardSeq, person);
                hear(missed);
                if (missed.warnings.size() < CHANGES_AT_ONCE) {
                    return;
                }
            }
            heardSeq = warnings.newestSeq();
            emitter.send(SseEmitter.event().id(Long.toString(heardSeq)).name("gap").data("{}", MediaType.APPLICATION_JSON));
        }

        /** Hears in its own time: whoever reads slowly keeps nobody else from hearing. */
        private void hearLater(Changes changes) {
            if (!hearing.compareAndSet(false, true)) {
                return;
            }
            senders.execute(() -> {
                try {
                    if (heardSeq < changes.afterSeq) {
                        catchUp();
                    } else {
                        hear(changes);
                    }
                } catch (IOException | RuntimeException e) {
                    emitter.completeWithError(e);
                } finally {
                    hearing.set(false);
                }
            });
        }
    }

    /** Some changes, put into each language once, however many listen. */
    private final class Changes {

        private final long afterSeq;
        private final List<Warning> warnings;
        private final @Nullable Onlooker onlooker;
        private final Map<Language, List<Map<String, Object>>> told = new EnumMap<>(Language.class);

        /** @param person any of those who listen */
        private Changes(long afterSeq, Person person) {
            this.afterSeq = afterSeq;
            this.warnings = WarningListeners.this.warnings.changedAfter(afterSeq, CHANGES_AT_ONCE);
            this.onlooker = warnings.isEmpty() ? null : Onlooker.of(person, installation);
        }

        private boolean isEmpty() {
            return onlooker == null;
        }

        private synchronized List<Map<String, Object>> in(Language language) {
            return told.computeIfAbsent(language, any ->
                    new WarningAnswers(installation, handling, Objects.requireNonNull(onlooker), language).changed(warnings));
        }
    }

    /**
     * Lets somebody listen.
     *
     * @param after the place in the log after which they have not heard, -1 for from now on
     * @throws ActRefused if too many listen
     */
    SseEmitter listen(Person person, Language language, long after) throws IOException {
        if (!room.tryAcquire()) {
            throw ActRefused.crowded();
        }
        Listener listener = new Listener(person, language, after < 0 ? warnings.newestSeq() : after);
        Runnable gone = () -> {
            if (listeners.remove(listener)) {
                room.release();
            }
        };
        listeners.add(listener);
        listener.emitter.onCompletion(gone);
        listener.emitter.onTimeout(gone);
        listener.emitter.onError(failed -> gone.run());
        try {
            listener.emitter.send(SseEmitter.event().reconnectTime(RECONNECT_MILLIS));
            listener.catchUp();
        } catch (IOException | RuntimeException e) {
            gone.run();
            throw e;
        }
        return listener.emitter;
    }

    /** Tells everybody what is new. Nothing is asked of the database as long as nobody listens. */
    void tell() {
        Iterator<Listener> listening = listeners.iterator();
        if (!listening.hasNext()) {
            toldSeq = Long.MIN_VALUE;
            return;
        }
        Listener any = listening.next();
        if (toldSeq == Long.MIN_VALUE) {
            toldSeq = listeners.stream().mapToLong(listener -> listener.heardSeq).min().orElse(-1);
        }
        Changes changes = new Changes(toldSeq, any.person);
        listeners.forEach(listener -> listener.hearLater(changes));
        toldSeq = changes.isEmpty() ? toldSeq : changes.warnings.get(changes.warnings.size() - 1).seq();
    }

    /** Tells those whom it concerns of something that is no warning, at once; whoever does not listen now finds it in its list. */
    void announce(String event, Predicate<Person> whom, Map<String, Object> data) {
        listeners.stream().filter(listener -> whom.test(listener.person)).forEach(listener -> senders.execute(() -> {
            try {
                listener.emitter.send(SseEmitter.event().name(event).data(data, MediaType.APPLICATION_JSON));
            } catch (IOException | RuntimeException e) {
                listener.emitter.completeWithError(e);
            }
        }));
    }

    /** Ends all of them, as the service ends. */
    void end() {
        listeners.forEach(listener -> listener.emitter.complete());
        senders.shutdown();
    }
}
