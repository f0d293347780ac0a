package org.mingjing.ledger.decisions;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** What became of a finding in an assessment. */
@NamedInterface("decisions")
public enum FindingAct {
    /** It is there for the first time, or again. */
    RAISED,
    /** Its level rose. */
    RISEN,
    /** Something else recorded of it changed, such as the evidence. */
    REVISED,
    /** A limit was near and the awaited step came in time. */
    MET,
    /** What is known now no longer bears it out. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the finding stands after the act. */
    public boolean leavesStanding() {
        return this != MET && this != WITHDRAWN;
    }
}
