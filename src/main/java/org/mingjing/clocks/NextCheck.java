package org.mingjing.clocks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The earliest instant after the as-of instant at which the answer could change with no new fact. */
public final class NextCheck {

    private final Instant asOf;
    private @Nullable Instant at;

    public NextCheck(Instant asOf) {
        this.asOf = asOf;
    }

    public void consider(Instant instant) {
        if (instant.isAfter(asOf) && (at == null || instant.isBefore(at))) {
            at = instant;
        }
    }

    public @Nullable Instant at() {
        return at;
    }
}
