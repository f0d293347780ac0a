package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.mingjing.ledger.facts.Recorded;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.PackageId;
import org.springframework.modulith.NamedInterface;

/**
 * A decision as it was recorded.
 *
 * @param seq its place in the log
 * @param caseId the case
 * @param rules package and version
 * @param packageHash content hash of the package
 * @param asOf the instant the case was looked at
 * @param knownSeq place in the log up to which facts were known
 * @param resultDigest digest of the whole assessment
 * @param meaning version of the engine's meaning it was made by
 */
@NamedInterface("decisions")
public record RecordedDecision(
        long seq,
        String caseId,
        PackageId rules,
        String packageHash,
        Instant asOf,
        LogPosition knownSeq,
        String resultDigest,
        int meaning) implements Recorded {}
