package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.FactKey;
import org.mingjing.ledger.merkle.Hash;

/** Sorts received facts into new ones, duplicates and conflicts, and records what is new. */
final class FactIntake {

    private final RecordLog log;
    private final Transactions transactions;
    private final CasesInMemory memory;

    FactIntake(RecordLog log, Transactions transactions, CasesInMemory memory) {
        this.log = log;
        this.transactions = transactions;
        this.memory = memory;
    }

    /** What became of a batch, and what is to be remembered of it once it is committed. */
    private record Received(Receipt receipt, Runnable remember) {}

    // One batch after the other, which the log's lock demands anyway: what is remembered keeps the order of the log.
    synchronized Receipt receive(PreparedFacts facts) {
        Received received =
                transactions.run(transaction -> receive(transaction, facts.facts(), facts.receivedAt()));
        received.remember.run();
        return received.receipt;
    }

    // The log's lock comes first: two writers of the same fact see each other's, and all lock in the same order.
    private Received receive(Connection transaction, List<IncomingFact> incoming, Instant receivedAt)
            throws SQLException {
        RecordLog.lock(transaction);
        KnownFacts known = KnownFacts.of(transaction, incoming.stream().map(IncomingFact::key).toList());
        KnownConflicts knownConflicts = new KnownConflicts(transaction);
        List<Outcome> outcomes = new ArrayList<>(incoming.size());
        Batch batch = new Batch();
        for (IncomingFact fact : incoming) {
            Hash recorded = known.content(fact.key(), fact.fact().version());
            Outcome outcome = outcome(fact, recorded, knownConflicts);
            outcomes.add(outcome);
            if (outcome == Outcome.ACCEPTED) {
                batch.accept(fact, known);
            } else if (outcome == Outcome.CONFLICT && recorded != null) {
                batch.conflicts.add(fact);
                batch.conflictBodies.add(FactBody.conflict(fact.text(), fact.content(), recorded, receivedAt));
            }
        }
        Runnable remember = record(transaction, batch, receivedAt);
        return new Received(new Receipt(outcomes, batch.cases), remember);
    }

    /** What is to be recorded. */
    private static final class Batch {

        private final List<IncomingFact> accepted = new ArrayList<>();
        private final List<IncomingFact> conflicts = new ArrayList<>();
        private final List<RecordBody> conflictBodies = new ArrayList<>();
        private final SortedSet<String> cases = new TreeSet<>();
        /** Facts of which other versions are known. */
        private final Set<FactKey> inVersions = new HashSet<>();
        /** Cases of facts that some version gives to another case. */
        private final Set<String> ofMovedFacts = new HashSet<>();

        void accept(IncomingFact fact, KnownFacts known) {
            String caseId = fact.fact().caseId();
            List<String> before = known.cases(fact.key());
            if (!before.isEmpty()) {
                inVersions.add(fact.key());
                cases.addAll(before);
                if (!before.stream().allMatch(caseId::equals)) {
                    ofMovedFacts.addAll(before);
                    ofMovedFacts.add(caseId);
                }
            }
            cases.add(caseId);
            known.accept(fact);
            accepted.add(fact);
        }
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

    private Runnable record(Connection transaction, Batch batch, Instant receivedAt) throws SQLException {
        List<RecordBody> bodies = new ArrayList<>(batch.accepted.stream().map(IncomingFact::body).toList());
        bodies.addAll(batch.conflictBodies);
        if (bodies.isEmpty()) {
            return () -> { };
        }
        Appended appended = log.append(transaction, bodies, receivedAt);
        long timesForgotten = memory.timesForgotten();
        long firstSeq = appended.firstSeq();
        FactRows.insert(transaction, FactRow.of(firstSeq, batch.accepted));
        FactRows.noteReplaced(transaction, batch.inVersions);
        FactRows.insertConflicts(transaction, FactRow.of(firstSeq + batch.accepted.size(), batch.conflicts));
        Set<String> newCases = CaseWork.factsArrived(transaction, batch.cases, appended.size() - 1);
        return () -> {
            memory.recorded(batch.accepted, firstSeq, newCases, timesForgotten);
            memory.forget(batch.ofMovedFacts);
        };
    }
}
