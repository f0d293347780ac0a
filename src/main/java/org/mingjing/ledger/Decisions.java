package org.mingjing.ledger;

import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjing.rules.RulePackage;

/** What was decided, with the packages it was decided by: recorded in batches, read as it was recorded. */
public final class Decisions {

    private static final long ASSESSING = 0x4D494E474A41L;

    private final Transactions transactions;
    private final BatchRecorder recorder;
    private final PackageStore packageStore;

    Decisions(Transactions transactions, RecordLog log) {
        this.transactions = transactions;
        this.recorder = new BatchRecorder(log);
        this.packageStore = new PackageStore(log);
    }

    /** Works out a batch from what is known. */
    @FunctionalInterface
    public interface Assessing {
        AssessedBatch assess();
    }

    /**
     * Assesses and records a batch in one transaction. One batch at a time in all processes of the database: no
     * finding is raised twice by two that looked at the same time. Facts may arrive meanwhile; their cases stay marked.
     */
    public AssessedBatch record(Assessing assessing, Instant at) {
        return transactions.run(transaction -> {
            try (Statement lock = transaction.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(" + ASSESSING + ")");
            }
            AssessedBatch batch = assessing.assess();
            recorder.record(transaction, batch, at);
            return batch;
        });
    }

    /** Records the packages that are not recorded yet. @throws LedgerException if a recorded version has changed */
    public void recordPackages(List<RulePackage> packages, Instant at) {
        transactions.run(transaction -> {
            packageStore.record(transaction, packages, at);
            return null;
        });
    }

    /** All packages ever recorded, in that order. */
    public List<RulePackage> packages() {
        return transactions.run(PackageStore::all);
    }

    /** The standing findings of the cases. */
    public List<StandingFinding> standing(Collection<String> caseIds) {
        return transactions.run(connection -> FindingReader.ofCases(connection, caseIds));
    }

    /** All standing findings by case, one by one. @param packageId of this package alone, "" for all */
    public void standing(String packageId, Consumer<StandingFinding> to) {
        transactions.run(connection -> {
            FindingReader.standing(connection, packageId, to);
            return null;
        });
    }

    /** The instants for which those of the cases were last assessed that ever were. */
    public Map<String, Instant> asOf(Collection<String> caseIds) {
        return transactions.run(connection -> CaseWork.asOf(connection, caseIds));
    }

    /** Up to {@code limit} decisions by place in the log, after the given place (-1 to begin). */
    public List<RecordedDecision> after(long afterSeq, int limit) {
        return transactions.run(connection -> DecisionReader.after(connection, afterSeq, limit));
    }

    /** All decisions about a case, in the order they were made. */
    public List<RecordedDecision> ofCase(String caseId) {
        return transactions.run(connection -> DecisionReader.ofCase(connection, caseId));
    }

    /** The newest decision of each of the cases by the package, as known at the place in the log. */
    public List<RecordedDecision> newest(String packageId, long knownSeq, Collection<String> caseIds) {
        return transactions.run(connection -> DecisionReader.newest(connection, packageId, knownSeq, caseIds));
    }

    /** Up to {@code limit} cases by id, after the given id ("" to begin). */
    public List<String> cases(String afterCaseId, int limit) {
        return transactions.run(connection -> CaseWork.all(connection, afterCaseId, limit));
    }

    /** Up to {@code limit} cases that could not be assessed, by id, after the given id. */
    public List<String> failedCases(String afterCaseId, int limit) {
        return transactions.run(connection -> CaseWork.failed(connection, afterCaseId, limit));
    }
}
