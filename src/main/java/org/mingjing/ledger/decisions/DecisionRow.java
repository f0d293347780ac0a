package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.mingjing.database.BinaryRow;
import org.mingjing.log.LogPosition;

/** The rows of the table {@link DecisionTables#DECISION}. */
final class DecisionRow {

    private static final int EXPECTED_LENGTH = 256;

    private DecisionRow() {}

    /** What follows the place in the log. */
    static BinaryRow of(String caseId, String packageId, String version, String packageHash, Instant asOf, LogPosition knownSeq,
            String resultDigest, int meaning) {
        return new BinaryRow(DecisionTables.DECISION.count(), EXPECTED_LENGTH).text(caseId).text(packageId).text(version).text(packageHash)
                .timestamptz(asOf).bigint(knownSeq.seq()).text(resultDigest).integer(meaning);
    }
}
