package org.mingjing.ledger.decisions;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Transactions;
import org.mingjing.ledger.facts.PackageStore;
import org.mingjing.log.LogPosition;
import org.mingjing.log.RecordLog;
import org.mingjing.rules.RulePackage;
import org.springframework.modulith.NamedInterface;

/** What was decided, with the packages it was decided by: recorded in batches, read as it was recorded. */
@NamedInterface("decisions")
public final class Decisions {

    private static final long ASSESSING = 0x4D494E474A41L;

    private final Transactions transactions;
    private final RecordLog log;
    private final BatchRecorder recorder;
    private final PackageStore packageStore;
    private final Adoptions adoptions;
    private final Failures failures;

    public Decisions(Transactions transactions, RecordLog log) {
        this.transactions = transactions;
        this.log = log;
        this.recorder = new BatchRecorder(log);
        this.packageStore = new PackageStore(log);
        this.adoptions = new Adoptions(log);
        this.failures = new Failures(transactions);
    }

    /** Makes sure that something can be recorded. @throws LedgerException if the private key is missing */
    public void requireSigning() {
        log.requireSigning();
    }

    /**
     * Records a batch in one transaction. A case that was assessed by someone else since it was looked at is left out:
     * no finding is raised twice by two that looked at the same time. Facts may have arrived meanwhile; their cases stay
     * marked.
     *
     * @return the cases left out, which must be looked at again
     */
    public Set<String> record(AssessedBatch batch, Instant at) {
        return transactions.run(transaction -> {
            try (Statement lock = transaction.createStatement()) {
                lock.execute("select pg_advisory_xact_lock(" + ASSESSING + ")");
            }
            Set<String> overtaken = overtaken(transaction, batch.cases());
            recorder.record(transaction, overtaken.isEmpty() ? batch : batch.without(overtaken), at);
            return overtaken;
        });
    }

    private static Set<String> overtaken(Connection transaction, List<AssessmentMark> cases) {
        Map<String, CaseState> states =
                CaseWork.states(transaction, cases.stream().map(AssessmentMark::caseId).toList());
        Set<String> overtaken = new TreeSet<>();
        for (AssessmentMark one : cases) {
            if (!states.getOrDefault(one.caseId(), CaseState.NEW).equals(one.before())) {
                overtaken.add(one.caseId());
            }
        }
        return overtaken;
    }

    /** Records the packages that are not recorded yet. @throws LedgerException if a recorded version has changed */
    public void recordPackages(List<RulePackage> packages, Instant at) {
        transactions.run(transaction -> {
            packageStore.record(transaction, packages, at);
            return null;
        });
    }

    /**
     * Records that a version is to decide cases again, and the version itself if it is not recorded yet. From here on every
     * assessment of these cases is made by it. Says the last adoption of the package the same, nothing is recorded.
     *
     * @return the adoption as it is recorded
     * @throws LedgerException if the version is recorded with another content
     */
    public Adoption adopt(RulePackage rules, Adoption adoption, Instant at) {
        return transactions.run(transaction -> {
            packageStore.record(transaction, List.of(rules), at);
            return adoptions.record(transaction, adoption, at);
        });
    }

    /** The cases that could not be assessed. */
    public Failures failures() {
        return failures;
    }

    /** All adoptions, the last recorded first. */
    public List<Adoption> adoptions() {
        return transactions.run(Adoptions::newestFirst);
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

    /** All findings that stood by what was known at the place in the log. */
    public Collection<StandingFinding> standing(LogPosition known) {
        return transactions.run(connection -> FindingReader.known(connection, known));
    }

    /**
     * Up to {@code limit} decisions, case by case.
     *
     * @param endSeq only those recorded up to this place in the log
     * @param after the last one that was given, null to begin
     */
    public List<RecordedDecision> byCase(LogPosition endSeq, @Nullable RecordedDecision after, int limit) {
        return transactions.run(connection -> DecisionReader.byCase(connection, endSeq, after, limit));
    }

    /** What the decision came to, as far as the record keeps it. */
    public RecordedResult result(RecordedDecision decision) {
        return transactions.run(connection -> RecordedResult.of(connection, decision));
    }

    /** How many decisions there are up to the place in the log. */
    public long count(LogPosition knownSeq) {
        return transactions.run(connection -> DecisionReader.count(connection, knownSeq));
    }

    /** How many cases there are. */
    public long caseCount() {
        return transactions.run(CaseWork::count);
    }

    /** How many cases have facts no assessment has seen, fall due by the instant, or could not be assessed. */
    public long openCount(Instant asOf) {
        return transactions.run(connection -> CaseWork.openCount(connection, asOf));
    }

    /** All decisions about a case, in the order they were made. */
    public List<RecordedDecision> ofCase(String caseId) {
        return transactions.run(connection -> DecisionReader.ofCase(connection, caseId));
    }

    /** The newest decision of each of the cases by the package, as known at the place in the log. */
    public List<RecordedDecision> newest(String packageId, LogPosition knownSeq, Collection<String> caseIds) {
        return transactions.run(connection -> DecisionReader.newest(connection, packageId, knownSeq, caseIds));
    }

    /** Of the newest look at each of the cases those decisions that name rules of which nobody can tell yet. */
    public List<RecordedDecision> undetermined(Collection<String> caseIds) {
        return transactions.run(connection -> DecisionReader.undetermined(connection, caseIds));
    }

    /** How the cases stand; looks at every case. */
    public CaseCounts caseCounts() {
        return transactions.run(CaseCounts::of);
    }

    /** Up to {@code limit} cases by id, after the given id ("" to begin). */
    public List<String> cases(String afterCaseId, int limit) {
        return transactions.run(connection -> CaseWork.all(connection, afterCaseId, limit));
    }

    /** Up to {@code limit} cases last assessed as of an instant after the latest one that was lived, by id, after the given id. */
    public List<String> casesAhead(Instant latestLived, String afterCaseId, int limit) {
        return transactions.run(connection -> CasesAhead.of(connection, latestLived, afterCaseId, limit));
    }

    /**
     * Up to {@code limit} cases that could not be assessed, by id, after the given id: those that failed for an instant a
     * day or more before this one, or by a package of which a version came since.
     */
    public List<String> failedCases(Instant asOf, String afterCaseId, int limit) {
        return transactions.run(connection -> CaseWork.failed(connection, asOf, afterCaseId, limit));
    }
}
