package org.mingjing.ledger;

import java.time.Instant;

/** A case and the instant from which it must be looked at again. */
public record DueCase(Instant at, String caseId) {

    /** Comes before every case that is due. */
    public static final DueCase FIRST = new DueCase(Instant.parse("0001-01-01T00:00:00Z"), "");
}
