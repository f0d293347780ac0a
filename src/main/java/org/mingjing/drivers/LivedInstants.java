package org.mingjing.drivers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.mingjing.texts.WrongInput;

/**
 * Nothing is decided as of an instant that nobody has lived: what a mistyped date would raise has not happened. A little is
 * let through, because the clocks of two machines on one database never show quite the same.
 */
public final class LivedInstants {

    /** How far an instant may lie ahead of this machine's clock. */
    public static final Duration TOLERANCE = Duration.ofMinutes(1);

    private LivedInstants() {}

    /** @throws IllegalArgumentException with a sentence, if the instant is still to come */
    public static void require(Instant asOf, Clock clock) {
        Instant now = clock.instant();
        if (asOf.isAfter(latest(now))) {
            throw WrongInput.of("drivers.instant-to-come", asOf, now.truncatedTo(ChronoUnit.SECONDS));
        }
    }

    /** The latest instant that counts as lived. */
    static Instant latest(Instant now) {
        return now.plus(TOLERANCE);
    }
}
