package org.mingjing.drivers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions to replay.
 *
 * @param from as-of instants from here on, null for all
 * @param to as-of instants before this, null for all
 * @param knownAt only what was known at this instant, null for now
 */
public record ReplayRange(@Nullable Instant from, @Nullable Instant to, @Nullable Instant knownAt) {

    public static final ReplayRange ALL = new ReplayRange(null, null, null);

    boolean covers(Instant asOf) {
        return (from == null || !asOf.isBefore(from)) && (to == null || asOf.isBefore(to));
    }
}
