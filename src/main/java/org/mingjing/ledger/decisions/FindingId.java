package org.mingjing.ledger.decisions;

import org.mingjing.assess.Finding;
import org.mingjing.texts.Sha256;
import org.springframework.modulith.NamedInterface;

/** Identity of a finding from its first raising to its last change, whatever version of the package finds it. */
@NamedInterface("decisions")
public final class FindingId {

    private static final int HEX_DIGITS = 24;

    private FindingId() {}

    /** The id of a finding of a case by a package, as 24 hex digits. */
    public static String of(String caseId, String packageId, Finding finding) {
        return Sha256.hex(String.join("\n", caseId, packageId, finding.rule(), finding.key()))
                .substring(0, HEX_DIGITS);
    }
}
