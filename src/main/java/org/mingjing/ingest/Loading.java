package org.mingjing.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.Outcome;
import org.mingjing.ledger.Receipt;
import org.mingjing.run.Installation;

/** Takes what a reader reads and records it in batches, each in one transaction. */
final class Loading implements FactSink {

    private static final int BATCH_FACTS = 4_000;

    private final Installation installation;
    private final RejectFile rejects;
    private final ImportListener listener;
    private final Instant startedAt;
    private final List<NodeFact> facts = new ArrayList<>();
    private final List<RegistryEntry> entries = new ArrayList<>();
    private final Set<String> cases = new HashSet<>();
    private @Nullable Instant latest;
    private long read;
    private long accepted;
    private long duplicate;
    private long conflict;
    private long rejected;
    private long entriesAccepted;
    private long future;

    Loading(Installation installation, RejectFile rejects, ImportListener listener) {
        this.installation = installation;
        this.rejects = rejects;
        this.listener = listener;
        this.startedAt = installation.clock().instant();
    }

    @Override
    public void fact(NodeFact fact, long line) {
        read++;
        cases.add(fact.caseId());
        noteTime(fact, line);
        facts.add(fact);
        if (facts.size() == BATCH_FACTS) {
            flush();
        }
    }

    /** A date mistyped into the future must not make every other case look overdue. */
    private void noteTime(NodeFact fact, long line) {
        Instant entered = later(fact.occurredAt(), fact.recordedAt());
        if (entered != null && entered.isAfter(startedAt)) {
            future++;
            listener.future("Line " + line + ": fact " + fact.key() + " of case " + fact.caseId() + " is dated "
                    + entered + ", which is still to come; it is kept, and seen from then on. If the date is wrong, send "
                    + "the fact again with a higher version.");
        } else {
            latest = later(latest, entered);
        }
    }

    private static @Nullable Instant later(@Nullable Instant a, @Nullable Instant b) {
        return a == null || (b != null && b.isAfter(a)) ? b : a;
    }

    @Override
    public void entry(RegistryEntry entry, long line) {
        read++;
        entries.add(entry);
        if (entries.size() == BATCH_FACTS) {
            flush();
        }
    }

    @Override
    public void reject(Reject reject) {
        read++;
        rejected++;
        rejects.add(reject);
        listener.rejected(reject);
    }

    /** Records what is at hand. */
    void flush() {
        Ledger ledger = installation.ledger();
        Instant now = installation.clock().instant();
        if (!entries.isEmpty()) {
            entriesAccepted += ledger.receiveEntries(entries, now).count(Outcome.ACCEPTED);
            entries.clear();
        }
        if (!facts.isEmpty()) {
            count(ledger.receive(facts, now));
            facts.clear();
        }
        listener.read(read);
    }

    private void count(Receipt receipt) {
        for (int i = 0; i < facts.size(); i++) {
            switch (receipt.outcomes().get(i)) {
                case ACCEPTED -> accepted++;
                case DUPLICATE -> duplicate++;
                case CONFLICT -> {
                    conflict++;
                    NodeFact fact = facts.get(i);
                    listener.conflict("Fact " + fact.key() + " version " + fact.version() + " of case " + fact.caseId()
                            + " is recorded with another content; the recorded one counts and this one is kept for "
                            + "review. If it is a correction, send it with a higher version.");
                }
            }
        }
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
