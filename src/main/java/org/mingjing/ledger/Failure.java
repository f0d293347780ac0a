package org.mingjing.ledger;

import java.time.Instant;
import java.util.Map;
import org.mingjing.assess.Meaning;
import org.mingjing.rules.PackageId;

/** A case that a package could not assess, and why. What was found before stays as it is. */
public record Failure(String caseId, PackageId rules, Instant asOf, long knownSeq, String reason) {

    static final String KIND = "failure";

    RecordBody body() {
        return RecordBody.of(KIND, Map.of("case", caseId, "package", rules.id(), "version", rules.version(),
                "asOf", asOf.toString(), "knownSeq", knownSeq, "reason", reason,
                "meaning", Meaning.NOW));
    }
}
