package org.mingjing.author;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be so at an instant.
 *
 * @param findings all findings; what is not listed must not be found
 * @param undetermined all rules of which nobody can tell yet
 * @param clocks clocks that must stand so; others may exist
 * @param nextCheck when to look again, empty for never; null if the example does not say
 */
record Expectation(
        int line,
        Instant asOf,
        List<ExpectedFinding> findings,
        List<String> undetermined,
        List<ExpectedClock> clocks,
        @Nullable Optional<Instant> nextCheck) {}
