package org.mingjing.ledger.decisions;

import java.time.Instant;
import java.util.Map;
import org.mingjing.assess.Meaning;
import org.mingjing.log.LogPosition;
import org.mingjing.log.RecordBody;
import org.mingjing.rules.PackageId;
import org.springframework.modulith.NamedInterface;

/** A case that a package could not assess, and why. What was found before stays as it is. */
@NamedInterface("decisions")
public record Failure(String caseId, PackageId rules, Instant asOf, LogPosition knownSeq, String reason) {

    static final String KIND = "failure";

    RecordBody body() {
        return RecordBody.of(KIND, Map.of("case", caseId, "package", rules.id(), "version", rules.version(),
                "asOf", asOf.toString(), "knownSeq", knownSeq.seq(), "reason", reason,
                "meaning", Meaning.NOW));
    }
}
