package org.mingjing.console;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The database's part of {@code /actuator/health}; takes the place of the framework's own, which waits for the pool. */
@Component("dbHealthIndicator")
final class DatabaseHealth implements HealthIndicator {

    private final DatabaseProbe probe;

    DatabaseHealth(DatabaseProbe probe) {
        this.probe = probe;
    }

    @Override
    public Health health() {
        return probe.answersNow() ? Health.up().build() : Health.down().build();
    }
}
