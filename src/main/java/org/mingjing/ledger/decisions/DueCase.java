package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A case and the instant from which it must be looked at again. */
@NamedInterface("decisions")
public record DueCase(Instant at, String caseId) {

    /** Comes before every case that is due. */
    public static final DueCase FIRST = new DueCase(Instant.parse("0001-01-01T00:00:00Z"), "");
}
