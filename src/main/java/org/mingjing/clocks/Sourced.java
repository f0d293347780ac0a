package org.mingjing.clocks;

import org.jspecify.annotations.Nullable;
import org.mingjing.texts.RecordedText;

/** Where a limits row led: to a period, to none at all, or to what would have to be known to tell. */
record Sourced(@Nullable Deadline deadline, RecordedText missing) {

    static final Sourced NONE = new Sourced(null, RecordedText.NOTHING);

    static Sourced of(Deadline deadline) {
        return new Sourced(deadline, RecordedText.NOTHING);
    }

    static Sourced missing(RecordedText what) {
        return new Sourced(null, what);
    }
}
