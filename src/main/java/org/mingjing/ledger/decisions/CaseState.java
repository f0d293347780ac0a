package org.mingjing.ledger.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.LogPosition;
import org.springframework.modulith.NamedInterface;

/**
 * What had been assessed of a case when somebody looked.
 *
 * @param assessedSeq place in the log that the last assessment knew, before the first if there was none
 * @param asOf the instant it was made for, null if there was none that succeeded
 */
@NamedInterface("decisions")
public record CaseState(LogPosition assessedSeq, @Nullable Instant asOf) {

    /** The state of a case that was never assessed. */
    public static final CaseState NEW = new CaseState(LogPosition.nothing(), null);
}
