package org.mingjing.ledger.decisions;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Transactions;
import org.mingjing.log.LogPosition;
import org.springframework.modulith.NamedInterface;

/** The cases that could not be assessed, each a recorded outcome like a decision. */
@NamedInterface("decisions")
public final class Failures {

    private final Transactions transactions;

    Failures(Transactions transactions) {
        this.transactions = transactions;
    }

    /** How many cases some package cannot assess now. */
    public long caseCount() {
        return transactions.run(FailureReader::count);
    }

    /** Up to {@code limit} failures that still stand, by case and package. @param after the last one given, null to begin */
    public List<RecordedFailure> standing(@Nullable RecordedFailure after, int limit) {
        return transactions.run(connection -> FailureReader.standing(connection, after == null ? "" : after.caseId(),
                after == null ? "" : after.rules().id(), limit));
    }

    /** Failures of the cases that still stand. */
    public List<RecordedFailure> ofCases(Collection<String> caseIds) {
        return transactions.run(connection -> FailureReader.ofCases(connection, caseIds));
    }

    /** Up to {@code limit} failures ever recorded up to the end, in that order, after the given place in the log. */
    public List<RecordedFailure> recorded(LogPosition after, LogPosition endSeq, int limit) {
        return transactions.run(connection -> FailureReader.recorded(connection, after, endSeq, limit));
    }

    /** Which of the cases the package could not assess when it last looked, up to the place in the log. */
    public List<RecordedFailure> newest(String packageId, LogPosition endSeq, Collection<String> caseIds) {
        return transactions.run(connection -> FailureReader.newest(connection, packageId, endSeq, caseIds));
    }
}
