package org.mingjing.console;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.decisions.CaseCounts;
import org.springframework.stereotype.Component;

/** Tells how many cases stand in which state. Since every case is looked at, they are counted at most once a minute. */
@Component
final class CaseMeters {

    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Installation installation;
    private @Nullable CaseCounts counts;
    private boolean asked;
    private long askedAt;

    CaseMeters(Installation installation, MeterRegistry meters) {
        this.installation = installation;
        register(meters, "all", CaseCounts::all);
        register(meters, "waiting", CaseCounts::waiting);
        register(meters, "failed", CaseCounts::failed);
        register(meters, "undecided", CaseCounts::undecided);
    }

    private void register(MeterRegistry meters, String state, ToLongFunction<CaseCounts> count) {
        Gauge.builder("mingjing.cases", () -> value(count)).tag("state", state)
                .description("Cases as they stand").register(meters);
    }

    private double value(ToLongFunction<CaseCounts> count) {
        CaseCounts now = counted();
        return now == null ? Double.NaN : count.applyAsLong(now);
    }

    // A database that does not answer is not asked by each gauge anew: whoever reads the metrics would wait for all of them.
    private synchronized @Nullable CaseCounts counted() {
        if (!asked || System.nanoTime() - askedAt > KEPT_NANOS) {
            try {
                counts = installation.ledger().decisions().caseCounts();
            } catch (LedgerException e) {
                counts = null;
            }
            asked = true;
            askedAt = System.nanoTime();
        }
        return counts;
    }
}
