package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.mingjing.database.BinaryRow;

/** The rows of the table {@code decision}. */
final class DecisionRow {

    /** The table with its columns, the place in the log first. */
    static final String TABLE =
            "decision (seq, case_id, package, version, package_hash, as_of, known_seq, result_digest, meaning)";

    private static final int COLUMNS = 9;
    private static final int EXPECTED_LENGTH = 256;

    private DecisionRow() {}

    /** What follows the place in the log. */
    static BinaryRow of(String caseId, String packageId, String version, String packageHash, Instant asOf, long knownSeq,
            String resultDigest, int meaning) {
        return new BinaryRow(COLUMNS, EXPECTED_LENGTH).text(caseId).text(packageId).text(version).text(packageHash)
                .timestamptz(asOf).bigint(knownSeq).text(resultDigest).integer(meaning);
    }
}
