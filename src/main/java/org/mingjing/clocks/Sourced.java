package org.mingjing.clocks;

import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Recorded;

/** Where a limits row led: to a period, to none at all, or to what would have to be known to tell. */
record Sourced(@Nullable Deadline deadline, Recorded missing) {

    static final Sourced NONE = new Sourced(null, Recorded.NOTHING);

    static Sourced of(Deadline deadline) {
        return new Sourced(deadline, Recorded.NOTHING);
    }

    static Sourced missing(Recorded what) {
        return new Sourced(null, what);
    }
}
