package org.mingjing.ledger.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessment;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Finding;
import org.mingjing.assess.Meaning;
import org.mingjing.clocks.Undetermined;
import org.mingjing.database.BinaryRow;
import org.mingjing.facts.CanonicalText;
import org.mingjing.log.LogPosition;
import org.mingjing.log.RecordBody;
import org.springframework.modulith.NamedInterface;

/** An assessment to be recorded, with all that is needed to make it again. Its text and digests are made at once. */
@NamedInterface("decisions")
public final class Decision {

    static final String KIND = "decision";

    private static final int EXPECTED_LENGTH = 1_024;

    private final Assessment assessment;
    private final LogPosition knownSeq;
    private final String resultDigest;
    private final RecordBody body;
    private final BinaryRow row;

    /**
     * @param assessment the assessment
     * @param knownSeq place in the log up to which its facts were known
     * @param calendarDigest digest of the working calendar it was made with
     * @param adoption why this version decided if it was adopted for the case, else null
     */
    public Decision(Assessment assessment, LogPosition knownSeq, String calendarDigest, @Nullable Adoption adoption) {
        this.assessment = assessment;
        this.knownSeq = knownSeq;
        this.resultDigest = AssessmentJson.digest(assessment);
        this.body = RecordBody.ofCanonical(KIND, text(calendarDigest, adoption));
        this.row = DecisionRow.of(assessment.caseId(), assessment.rules().id(), assessment.rules().version(),
                assessment.packageHash(), assessment.asOf(), knownSeq, resultDigest, Meaning.NOW);
    }

    public Assessment assessment() {
        return assessment;
    }

    /** Place in the log up to which the facts were known. */
    public LogPosition knownSeq() {
        return knownSeq;
    }

    /** Digest of the whole assessment: equal digests mean equal bytes. */
    String resultDigest() {
        return resultDigest;
    }

    /** The row of the table {@link DecisionTables#DECISION}. */
    BinaryRow row() {
        return row;
    }

    RecordBody body() {
        return body;
    }

    private byte[] text(String calendarDigest, @Nullable Adoption adoption) {
        CanonicalText out = new CanonicalText(EXPECTED_LENGTH).open();
        if (adoption != null) {
            out.name("adoption").integer(adoption.seq());
        }
        out.name("asOf").instant(assessment.asOf());
        out.name("calendarDigest").text(calendarDigest);
        out.name("case").text(assessment.caseId());
        out.name("factsDigest").text(assessment.factsDigest());
        out.name("findings").openList();
        for (Finding finding : assessment.findings()) {
            out.text(FindingId.of(assessment.caseId(), assessment.rules().id(), finding));
        }
        out.closeList();
        out.name("kind").text(KIND);
        out.name("knownSeq").integer(knownSeq.seq());
        out.name("meaning").integer(Meaning.NOW);
        if (assessment.nextCheckAt() != null) {
            out.name("nextCheckAt").instant(assessment.nextCheckAt());
        }
        out.name("package").text(assessment.rules().id());
        out.name("packageHash").text(assessment.packageHash());
        out.name("resultDigest").text(resultDigest);
        texts(out.name("rows"), assessment.rows().stream().map(Object::toString).toList());
        texts(out.name("undetermined"), assessment.undetermined().stream().map(Undetermined::rule).distinct().toList());
        out.name("version").text(assessment.rules().version());
        return out.close().bytes();
    }

    private static void texts(CanonicalText out, List<String> texts) {
        out.openList();
        texts.forEach(out::text);
        out.closeList();
    }
}
