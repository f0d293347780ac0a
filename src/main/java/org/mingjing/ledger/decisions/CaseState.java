package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What had been assessed of a case when somebody looked.
 *
 * @param assessedSeq place in the log that the last assessment knew, -1 if there was none
 * @param asOf the instant it was made for, null if there was none that succeeded
 */
@NamedInterface("decisions")
public record CaseState(long assessedSeq, @Nullable Instant asOf) {

    /** The state of a case that was never assessed. */
    public static final CaseState NEW = new CaseState(-1, null);
}
