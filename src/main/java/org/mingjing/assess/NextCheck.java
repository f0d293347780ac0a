package org.mingjing.assess;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The earliest instant after the as-of instant at which the answer could change with no new fact. */
final class NextCheck {

    private final Instant asOf;
    private @Nullable Instant at;

    NextCheck(Instant asOf) {
        this.asOf = asOf;
    }

    void consider(Instant instant) {
        if (instant.isAfter(asOf) && (at == null || instant.isBefore(at))) {
            at = instant;
        }
    }

    @Nullable Instant at() {
        return at;
    }
}
