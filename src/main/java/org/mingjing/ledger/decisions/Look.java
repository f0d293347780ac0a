package org.mingjing.ledger.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessment;
import org.mingjing.log.LogPosition;
import org.mingjing.log.RecordBody;

/**
 * That a case was looked at and when it must be looked at again, where no decision or failure of the same look says it: most
 * often because no package decides the case. With it the whole state of every case can be told from the record.
 */
record Look(String caseId, LogPosition knownSeq, @Nullable Instant asOf, @Nullable Instant nextCheckAt) {

    static final String KIND = "look";

    /** The looks of a batch that its decisions and failures do not tell of. */
    static List<Look> untold(AssessedBatch batch) {
        Map<String, Instant> nextChecks = new HashMap<>();
        Set<String> decided = new HashSet<>();
        Set<String> failed = new HashSet<>();
        for (Decision decision : batch.decisions()) {
            Assessment assessment = decision.assessment();
            decided.add(assessment.caseId());
            if (assessment.nextCheckAt() != null) {
                nextChecks.merge(assessment.caseId(), assessment.nextCheckAt(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        batch.failures().forEach(failure -> failed.add(failure.caseId()));
        List<Look> looks = new ArrayList<>();
        for (AssessmentMark one : batch.cases()) {
            boolean told = decided.contains(one.caseId()) || failed.contains(one.caseId());
            if (!told || !Objects.equals(nextChecks.get(one.caseId()), one.nextCheckAt())) {
                looks.add(new Look(one.caseId(), one.knownSeq(), one.asOf(), one.nextCheckAt()));
            }
        }
        return looks;
    }

    RecordBody body() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("case", caseId);
        fields.put("knownSeq", knownSeq.seq());
        if (asOf != null) {
            fields.put("asOf", asOf.toString());
        }
        if (nextCheckAt != null) {
            fields.put("nextCheckAt", nextCheckAt.toString());
        }
        return RecordBody.of(KIND, fields);
    }
}
