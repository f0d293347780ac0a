package org.mingjing.assess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockState;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.MatchedRow;
import org.mingjing.rules.PackageId;

/**
 * What a rule package says of a case at an instant. Equal inputs give equal assessments, byte for byte in
 * {@link AssessmentJson}.
 *
 * @param caseId the case
 * @param rules package id and version
 * @param packageHash content hash of the package
 * @param factsDigest digest of the case file as it was seen
 * @param asOf the instant the case was looked at
 * @param findings sorted by rule, time, key
 * @param undetermined rules of which nobody can tell yet
 * @param clocks clocks of the case
 * @param nextCheckAt next instant at which the answer could change with no new fact, null if never
 * @param rows rows of decision tables matched, sorted
 */
public record Assessment(
        String caseId,
        PackageId rules,
        String packageHash,
        String factsDigest,
        Instant asOf,
        List<Finding> findings,
        List<Undetermined> undetermined,
        List<ClockState> clocks,
        @Nullable Instant nextCheckAt,
        List<MatchedRow> rows) {

    public Assessment {
        findings = List.copyOf(findings);
        undetermined = List.copyOf(undetermined);
        clocks = List.copyOf(clocks);
        rows = List.copyOf(rows);
    }
}
