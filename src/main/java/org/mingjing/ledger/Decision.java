package org.mingjing.ledger;

import java.util.Map;
import java.util.TreeMap;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.MatchedRow;
import org.mingjing.assess.Undetermined;

/**
 * An assessment to be recorded, with all that is needed to make it again.
 *
 * @param assessment the assessment
 * @param knownSeq place in the log up to which its facts were known
 * @param calendarDigest digest of the working calendar it was made with
 */
public record Decision(Assessment assessment, long knownSeq, String calendarDigest) {

    static final String KIND = "decision";

    /** Digest of the whole assessment: equal digests mean equal bytes. */
    String resultDigest() {
        return AssessmentJson.digest(assessment);
    }

    RecordBody body() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("case", assessment.caseId());
        fields.put("package", assessment.rules().id());
        fields.put("version", assessment.rules().version());
        fields.put("packageHash", assessment.packageHash());
        fields.put("calendarDigest", calendarDigest);
        fields.put("factsDigest", assessment.factsDigest());
        fields.put("asOf", assessment.asOf().toString());
        fields.put("knownSeq", knownSeq);
        fields.put("resultDigest", resultDigest());
        fields.put("findings", assessment.findings().stream()
                .map(finding -> FindingId.of(assessment.caseId(), assessment.rules().id(), finding))
                .toList());
        fields.put("undetermined", assessment.undetermined().stream().map(Undetermined::rule).distinct().toList());
        fields.put("rows", assessment.rows().stream().map(MatchedRow::toString).toList());
        if (assessment.nextCheckAt() != null) {
            fields.put("nextCheckAt", assessment.nextCheckAt().toString());
        }
        return RecordBody.of(KIND, fields);
    }
}
