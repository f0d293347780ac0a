package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.merkle.Hash;

/** Sorts received facts into new ones, duplicates and conflicts, and records what is new. */
final class FactIntake {

    private final RecordLog log;
    private final Transactions transactions;

    FactIntake(RecordLog log, Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    Receipt receive(PreparedFacts facts) {
        return transactions.run(transaction -> receive(transaction, facts.facts(), facts.receivedAt()));
    }

    // The log's lock comes first: two writers of the same fact see each other's, and all lock in the same order.
    private Receipt receive(Connection transaction, List<IncomingFact> incoming, Instant receivedAt)
            throws SQLException {
        RecordLog.lock(transaction);
        KnownFacts known = KnownFacts.of(transaction, incoming.stream().map(IncomingFact::key).toList());
        KnownConflicts knownConflicts = new KnownConflicts(transaction);
        List<Outcome> outcomes = new ArrayList<>(incoming.size());
        List<IncomingFact> accepted = new ArrayList<>();
        List<IncomingFact> conflicts = new ArrayList<>();
        List<RecordBody> conflictBodies = new ArrayList<>();
        SortedSet<String> cases = new TreeSet<>();
        for (IncomingFact fact : incoming) {
            Hash recorded = known.content(fact.key(), fact.fact().version());
            Outcome outcome = outcome(fact, recorded, knownConflicts);
            outcomes.add(outcome);
            if (outcome == Outcome.ACCEPTED) {
                cases.addAll(known.cases(fact.key()));
                cases.add(fact.fact().caseId());
                known.accept(fact);
                accepted.add(fact);
            } else if (outcome == Outcome.CONFLICT && recorded != null) {
                conflicts.add(fact);
                conflictBodies.add(FactBody.conflict(fact.json(), fact.content(), recorded, receivedAt));
            }
        }
        record(transaction, accepted, conflicts, conflictBodies, cases, receivedAt);
        return new Receipt(outcomes, cases);
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

    private void record(Connection transaction, List<IncomingFact> accepted, List<IncomingFact> conflicts,
            List<RecordBody> conflictBodies, SortedSet<String> cases, Instant receivedAt) throws SQLException {
        List<RecordBody> bodies = new ArrayList<>(accepted.stream().map(IncomingFact::body).toList());
        bodies.addAll(conflictBodies);
        if (bodies.isEmpty()) {
            return;
        }
        Appended appended = log.append(transaction, bodies, receivedAt);
        FactRows.insert(transaction, FactRow.of(appended.firstSeq(), accepted));
        FactRows.insertConflicts(transaction, FactRow.of(appended.firstSeq() + accepted.size(), conflicts));
        CaseWork.factsArrived(transaction, cases, appended.size() - 1);
    }
}
