package org.mingjing.ingest;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.RecordingListener;
import org.mingjing.drivers.Reject;
import org.mingjing.facts.NodeFact;
import org.mingjing.ledger.facts.Outcome;
import org.mingjing.ledger.facts.Receipt;
import org.mingjing.texts.Sentence;

/** Counts what an import reads and what becomes of it. */
final class Loading implements RecordingListener {

    private final RejectFile rejects;
    private final ImportListener listener;
    private final boolean namesByPlace;
    private final Instant startedAt;
    private final Set<String> cases = new HashSet<>();
    private final DatesRead dates;
    private @Nullable Instant latest;
    private ReadTimes times = ReadTimes.none();
    private @Nullable ReadNote noted;
    private long read;
    private long accepted;
    private long duplicate;
    private long conflict;
    private long rejected;
    private long entriesAccepted;
    private long future;

    /**
     * @param startedAt when the import begins
     * @param namesByPlace whether ids of facts are made of their case and their place there
     * @param asOf the instant that was asked for, null if it is found from what is read
     */
    Loading(Instant startedAt, RejectFile rejects, ImportListener listener, boolean namesByPlace, @Nullable Instant asOf) {
        this.namesByPlace = namesByPlace;
        this.dates = new DatesRead(asOf);
        this.rejects = rejects;
        this.listener = listener;
        this.startedAt = startedAt;
    }

    @Override
    public void read(NodeFact fact, long line) {
        read++;
        cases.add(fact.caseId());
        times = times.with(fact.occurredAt());
        dates.note(fact.occurredAt());
        noteTime(fact, line);
    }

    /** A date mistyped into the future must not make every other case look overdue. */
    private void noteTime(NodeFact fact, long line) {
        Instant entered = later(fact.occurredAt(), fact.recordedAt());
        if (entered != null && entered.isAfter(startedAt)) {
            future++;
            listener.future(Sentence.of("ingest.fact-to-come", line, fact.key(), fact.caseId(), entered));
        } else {
            latest = later(latest, entered);
        }
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    @Override
    public void readEntry() {
        read++;
    }

    @Override
    public void rejected(Reject reject) {
        read++;
        rejected++;
        rejects.add(reject);
        listener.rejected(reject);
    }

    @Override
    public void noted(ReadNote note) {
        // Of one record there may be several.
        if (noted == null || noted.line() != note.line() || !noted.file().equals(note.file())) {
            times = times.oneMoreByRule();
        }
        noted = note;
        listener.note(note);
    }

    @Override
    public void entries(List<Long> lines, Receipt receipt) {
        entriesAccepted += receipt.count(Outcome.ACCEPTED);
        listener.read(read);
    }

    @Override
    public void facts(List<NodeFact> facts, List<Long> lines, Receipt receipt) {
        for (int i = 0; i < facts.size(); i++) {
            switch (receipt.outcomes().get(i)) {
                case ACCEPTED -> accepted++;
                case DUPLICATE -> duplicate++;
                case CONFLICT -> {
                    conflict++;
                    listener.conflict(conflict(facts.get(i)));
                }
            }
        }
        listener.read(read);
    }

    private Sentence conflict(NodeFact fact) {
        return Sentence.of(namesByPlace ? "ingest.conflict-by-place" : "ingest.conflict", fact.key(), fact.version(), fact.caseId());
    }

    Set<String> cases() {
        return cases;
    }

    /** How many facts are dated after the import began. */
    long future() {
        return future;
    }

    /** The latest instant in what was read; of facts that are all still to come, when the import began; null if there are none. */
    @Nullable Instant latest() {
        return latest == null && future > 0 ? startedAt : latest;
    }

    ReadTimes times() {
        return times;
    }

    /** On which dates the facts lie, null if there are none. */
    @Nullable Dates dates() {
        return dates.dates();
    }

    long read() {
        return read;
    }

    long accepted() {
        return accepted;
    }

    long duplicate() {
        return duplicate;
    }

    long conflict() {
        return conflict;
    }

    long rejected() {
        return rejected;
    }

    long entriesAccepted() {
        return entriesAccepted;
    }
}
