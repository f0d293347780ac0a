package org.mingjing.ledger.facts;

import org.mingjing.log.LogPosition;
import org.springframework.modulith.NamedInterface;

/** An outcome of looking at a case that is recorded: a decision, or that none could be made. */
@NamedInterface("facts")
public interface Recorded {

    /** Its place in the log. */
    long seq();

    String caseId();

    /** Place in the log up to which facts were known. */
    LogPosition knownSeq();
}
