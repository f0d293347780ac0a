package org.mingjing.clocks;

import org.jspecify.annotations.Nullable;

/** Where a limits row led: to a period, to none at all, or to what would have to be known to tell. */
record Sourced(@Nullable Deadline deadline, String missing) {

    static final Sourced NONE = new Sourced(null, "");

    static Sourced of(Deadline deadline) {
        return new Sourced(deadline, "");
    }

    static Sourced missing(String what) {
        return new Sourced(null, what);
    }
}
