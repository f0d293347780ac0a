package org.mingjing.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Finding;
import org.mingjing.rules.PackageId;

/**
 * A change of a finding, recorded as a record of its own; nothing recorded before it is touched.
 *
 * @param id identity of the finding
 * @param act what became of it
 * @param caseId the case
 * @param rules package and version that assessed it
 * @param timeZone zone in which the package shows instants
 * @param asOf the instant of the assessment
 * @param finding the finding as it now is; as it last was, if it no longer stands
 */
public record FindingChange(
        String id, FindingAct act, String caseId, PackageId rules, String timeZone, Instant asOf, Finding finding) {

    static final String KIND = "finding";

    RecordBody body() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", id);
        fields.put("act", act.code());
        fields.put("case", caseId);
        fields.put("package", rules.id());
        fields.put("version", rules.version());
        fields.put("timeZone", timeZone);
        fields.put("asOf", asOf.toString());
        fields.put("finding", AssessmentJson.tree(finding));
        return RecordBody.of(KIND, fields);
    }
}
