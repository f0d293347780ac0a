package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Finding;
import org.mingjing.facts.CanonicalText;
import org.mingjing.log.RecordBody;
import org.mingjing.rules.PackageId;
import org.springframework.modulith.NamedInterface;

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
 * @param adoption the adoption by which another version decides the case than the one in force when it began, else null
 */
@NamedInterface("decisions")
public record FindingChange(
        String id, FindingAct act, String caseId, PackageId rules, String timeZone, Instant asOf, Finding finding,
        @Nullable Adoption adoption) {

    static final String KIND = "finding";

    private static final int EXPECTED_LENGTH = 1_024;

    RecordBody body() {
        CanonicalText out = new CanonicalText(EXPECTED_LENGTH).open();
        out.name("act").text(act.code());
        if (adoption != null) {
            out.name("adoption").integer(adoption.seq());
        }
        out.name("asOf").instant(asOf);
        out.name("case").text(caseId);
        AssessmentJson.write(out.name("finding"), finding);
        out.name("id").text(id);
        out.name("kind").text(KIND);
        out.name("package").text(rules.id());
        if (adoption != null) {
            out.name("reason").text(adoption.reason());
        }
        out.name("timeZone").text(timeZone);
        out.name("version").text(rules.version());
        return RecordBody.ofCanonical(KIND, out.close().bytes());
    }
}
