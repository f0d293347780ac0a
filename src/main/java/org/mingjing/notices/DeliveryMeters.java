package org.mingjing.notices;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.mingjing.database.LedgerException;
import org.springframework.stereotype.Component;

/** Tells how many tellings stand in which state; they are counted at most every half a minute. */
@Component
final class DeliveryMeters {

    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Deliveries deliveries;
    private Map<String, Long> counts = Map.of();
    private boolean asked;
    private long askedAt;

    DeliveryMeters(Deliveries deliveries, MeterRegistry meters) {
        this.deliveries = deliveries;
        Deliveries.STATES.forEach(state -> Gauge.builder("mingjing.deliveries", () -> value(state)).tag("state", state)
                .description("What is told to people, as it stands").register(meters));
    }

    private synchronized double value(String state) {
        if (!asked || System.nanoTime() - askedAt > KEPT_NANOS) {
            try {
                counts = deliveries.counts();
            } catch (LedgerException e) {
                counts = Map.of();
            }
            asked = true;
            askedAt = System.nanoTime();
        }
        Long count = counts.get(state);
        return count == null ? Double.NaN : count;
    }
}
