package org.mingjing.facts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The times of a fact. Instants are kept to the millisecond; finer parts are cut off, so that a limit "until the end of the
 * day" has a last moment.
 *
 * @param occurredAt when the step happened; the only time rules reason about
 * @param recordedAt when the source entered it, or null if the source does not say
 * @param sequence the source's own order among facts of the same instant
 */
public record FactTimes(Instant occurredAt, @Nullable Instant recordedAt, long sequence) {

    public FactTimes {
        Recordable.integer(FieldPlaces.SEQUENCE, sequence, -Recordable.INTEGER_MAX, Recordable.INTEGER_MAX);
        occurredAt = Recordable.instant(FieldPlaces.OCCURRED_AT, occurredAt.truncatedTo(ChronoUnit.MILLIS));
        recordedAt = recordedAt == null
                ? null
                : Recordable.instant(FieldPlaces.RECORDED_AT, recordedAt.truncatedTo(ChronoUnit.MILLIS));
    }
}
