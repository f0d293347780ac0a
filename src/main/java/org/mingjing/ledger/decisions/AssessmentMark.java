package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.LogPosition;
import org.springframework.modulith.NamedInterface;

/**
 * That a case was assessed.
 *
 * @param caseId the case
 * @param knownSeq place in the log up to which its facts were known to the assessment
 * @param asOf the instant it was assessed for, null if it could not be, which leaves the last one as it was
 * @param before what had been assessed of the case when its facts and findings were read
 * @param nextCheckAt first instant at which time alone could change the answer, or null if none
 */
@NamedInterface("decisions")
public record AssessmentMark(
        String caseId, LogPosition knownSeq, @Nullable Instant asOf, CaseState before, @Nullable Instant nextCheckAt) {}
