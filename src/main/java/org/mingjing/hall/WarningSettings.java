package org.mingjing.hall;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How warnings are followed and told. Each is a setting {@code mingjing.warnings.…}.
 *
 * @param pauseMillis how long nothing is asked when nothing became of findings
 * @param listenersMax who can listen at the same time
 * @param heartbeatSeconds how often a listener hears that nothing has happened
 * @param reasonCharsMax characters of a reason
 * @param snoozeDaysMax for how many days somebody can keep a warning out of their own list
 */
@ConfigurationProperties("mingjing.warnings")
record WarningSettings(
        @DefaultValue("1000") long pauseMillis,
        @DefaultValue("300") int listenersMax,
        @DefaultValue("15") int heartbeatSeconds,
        @DefaultValue("20000") int reasonCharsMax,
        @DefaultValue("30") int snoozeDaysMax) {}
