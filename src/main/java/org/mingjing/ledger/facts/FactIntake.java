package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.GroupCommit;
import org.mingjing.database.Transactions;
import org.mingjing.facts.FactKey;
import org.mingjing.log.AppendedRange;
import org.mingjing.log.RecordLog;
import org.mingjing.log.merkle.Hash;

/** Sorts received facts into new ones, duplicates and conflicts, and records what is new. */
public final class FactIntake {

    private static final int GROUP_FACTS_MAX = 4_000;

    private final RecordLog log;
    private final Transactions transactions;
    private final CasesInMemory memory;
    private final GroupCommit<PreparedFacts, Receipt> together;

    public FactIntake(RecordLog log, Transactions transactions, CasesInMemory memory) {
        this.log = log;
        this.transactions = transactions;
        this.memory = memory;
        this.together = new GroupCommit<>(this::receive, batch -> batch.facts().size(), GROUP_FACTS_MAX);
    }

    /** What became of each batch, and what is to be remembered of them once they are committed. */
    private record Received(List<Receipt> receipts, Runnable remember) {}

    /** Batches that come at the same time are recorded together. */
    public Receipt receive(PreparedFacts facts) {
        return together.submit(facts);
    }

    /**
     * Takes facts of the house's own cases in, in a transaction of their own: nothing is recorded between what they were made by
     * and themselves. These cases are never kept in memory.
     */
    public Receipt receive(FactsOfTheMoment asked) {
        return transactions.run(transaction -> {
            RecordLog.lock(transaction);
            PreparedFacts facts = asked.facts(transaction);
            NewFacts found = new NewFacts(KnownFacts.of(transaction, facts.keys()));
            Set<String> cases = new HashSet<>();
            facts.facts().forEach(fact -> found.accept(fact, cases));
            if (!found.isEmpty()) {
                write(transaction, found, log.append(transaction, found.bodies(), facts.receivedAt()));
            }
            return new Receipt(Collections.nCopies(facts.facts().size(), Outcome.ACCEPTED), new TreeSet<>(cases));
        });
    }

    // One group after the other, which the log's lock demands anyway: what is remembered keeps the order of the log.
    private List<Receipt> receive(List<PreparedFacts> batches) {
        try {
            Received received = transactions.run(transaction -> receive(transaction, batches));
            received.remember.run();
            return received.receipts;
        } finally {
            memory.recordingEnded();
        }
    }

    // The log's lock comes first: two writers of the same fact see each other's, and all lock in the same order.
    private Received receive(Connection transaction, List<PreparedFacts> batches) throws SQLException {
        RecordLog.lock(transaction);
        KnownFacts known = KnownFacts.of(transaction, keys(batches));
        KnownConflicts knownConflicts = new KnownConflicts(transaction);
        NewFacts found = new NewFacts(known);
        List<Receipt> receipts = new ArrayList<>(batches.size());
        for (PreparedFacts batch : batches) {
            receipts.add(sort(batch, known, knownConflicts, found));
        }
        Instant at = batches.stream().map(PreparedFacts::receivedAt).max(Comparator.naturalOrder()).orElseThrow();
        return new Received(receipts, record(transaction, found, at));
    }

    private static SortedSet<FactKey> keys(List<PreparedFacts> batches) {
        if (batches.size() == 1) {
            return batches.get(0).keys();
        }
        SortedSet<FactKey> keys = new TreeSet<>();
        batches.forEach(batch -> keys.addAll(batch.keys()));
        return keys;
    }

    private static Receipt sort(PreparedFacts batch, KnownFacts known, KnownConflicts knownConflicts, NewFacts found)
            throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(batch.facts().size());
        Set<String> cases = new HashSet<>();
        for (IncomingFact fact : batch.facts()) {
            Hash recorded = known.content(fact.key(), fact.fact().version());
            Outcome outcome = outcome(fact, recorded, knownConflicts);
            outcomes.add(outcome);
            if (outcome == Outcome.ACCEPTED) {
                found.accept(fact, cases);
            } else if (outcome == Outcome.CONFLICT && recorded != null) {
                found.conflict(fact, recorded, batch.receivedAt());
            }
        }
        return new Receipt(outcomes, new TreeSet<>(cases));
    }

    private static Outcome outcome(IncomingFact fact, @Nullable Hash recorded, KnownConflicts conflicts)
            throws SQLException {
        if (recorded == null) {
            return Outcome.ACCEPTED;
        }
        if (recorded.equals(fact.content())) {
            return Outcome.DUPLICATE;
        }
        return conflicts.accept(fact) ? Outcome.CONFLICT : Outcome.DUPLICATE;
    }

    private Runnable record(Connection transaction, NewFacts found, Instant at) throws SQLException {
        if (found.isEmpty()) {
            return () -> { };
        }
        AppendedRange appended = log.append(transaction, found.bodies(), at);
        long timesForgotten = memory.recording(appended.firstSeq());
        Set<String> newCases = write(transaction, found, appended);
        return () -> {
            memory.recorded(found.accepted(), appended.firstSeq(), newCases, timesForgotten);
            memory.forget(found.casesOfMovedFacts());
        };
    }

    private static Set<String> write(Connection transaction, NewFacts found, AppendedRange appended) throws SQLException {
        List<IncomingFact> accepted = found.accepted();
        long firstSeq = appended.firstSeq();
        FactRows.insert(transaction, FactRow.of(firstSeq, accepted));
        FactRows.noteReplaced(transaction, found.inVersions());
        FactRows.insertConflicts(transaction, FactRow.of(firstSeq + accepted.size(), found.conflicts()));
        WarningRows.recorded(transaction, firstSeq, accepted);
        DeliveryRows.recorded(transaction, firstSeq, accepted);
        return TouchedCases.mark(transaction, found.cases(), appended.size() - 1);
    }
}
