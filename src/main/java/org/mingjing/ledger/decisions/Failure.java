package org.mingjing.ledger.decisions;

import java.time.Instant;
import java.util.Map;
import org.mingjing.assess.Meaning;
import org.mingjing.log.LogPosition;
import org.mingjing.log.RecordBody;
import org.mingjing.rules.PackageId;
import org.mingjing.texts.Sentence;
import org.springframework.modulith.NamedInterface;

/** A case that a package could not assess, and why. What was found before stays as it is. */
@NamedInterface("decisions")
public record Failure(String caseId, PackageId rules, Instant asOf, LogPosition knownSeq, Sentence why) {

    static final String KIND = "failure";

    /** Why, as it is recorded. */
    public String reason() {
        return why.toString();
    }

    RecordBody body() {
        return RecordBody.of(KIND, Map.of("case", caseId, "package", rules.id(), "version", rules.version(),
                "asOf", asOf.toString(), "knownSeq", knownSeq.seq(), "reason", reason(),
                "meaning", Meaning.NOW));
    }
}
