package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.mingjing.assess.Meaning;
import org.mingjing.ledger.facts.Recorded;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.PackageId;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * That a package could not assess a case, as it was recorded.
 *
 * @param seq its place in the log
 * @param caseId the case
 * @param rules package and version
 * @param asOf the instant the case was looked at
 * @param knownSeq place in the log up to which facts were known
 * @param reason a sentence that says why
 * @param meaning version of the engine's meaning by which it was tried
 */
@NamedInterface("decisions")
public record RecordedFailure(
        long seq, String caseId, PackageId rules, Instant asOf, LogPosition knownSeq, String reason, int meaning)
        implements Recorded {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a record of kind {@code failure}. */
    static RecordedFailure read(long seq, String body) {
        JsonNode tree = JSON.readTree(body);
        return new RecordedFailure(seq, tree.path("case").asString(""),
                new PackageId(tree.path("package").asString(""), tree.path("version").asString("")),
                Instant.parse(tree.path("asOf").asString("")), new LogPosition(tree.path("knownSeq").asLong(-1)),
                tree.path("reason").asString(""), tree.path("meaning").asInt(Meaning.FIRST));
    }
}
