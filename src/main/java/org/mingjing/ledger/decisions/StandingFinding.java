package org.mingjing.ledger.decisions;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.mingjing.assess.Finding;
import org.mingjing.assess.FindingJson;
import org.mingjing.rules.PackageId;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A finding as the newest record of it says.
 *
 * @param seq place of that record in the log
 * @param id identity of the finding
 * @param standing whether it stands
 * @param caseId the case
 * @param rules package and version that last assessed it
 * @param timeZone zone in which the package shows instants
 * @param asOf the instant of the assessment that made the record
 * @param finding the finding itself
 */
@NamedInterface("decisions")
public record StandingFinding(
        long seq,
        String id,
        boolean standing,
        String caseId,
        PackageId rules,
        ZoneId timeZone,
        Instant asOf,
        Finding finding) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads a record of kind {@code finding}. @throws IllegalArgumentException if the text is none */
    public static StandingFinding read(long seq, String body) {
        JsonNode tree = JSON.readTree(body);
        FindingAct act = FindingAct.valueOf(tree.path("act").asString("").toUpperCase(Locale.ROOT));
        return new StandingFinding(seq, tree.path("id").asString(""), act.leavesStanding(),
                tree.path("case").asString(""),
                new PackageId(tree.path("package").asString(""), tree.path("version").asString("")),
                ZoneId.of(tree.path("timeZone").asString("UTC")), Instant.parse(tree.path("asOf").asString("")),
                FindingJson.read(tree.path("finding")));
    }
}
