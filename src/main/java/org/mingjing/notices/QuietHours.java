package org.mingjing.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hours of each day, in the time of China, in which people are left in peace; they may pass midnight.
 *
 * @param from the first moment, null if there are none
 * @param to the first moment after them
 */
record QuietHours(@Nullable LocalTime from, @Nullable LocalTime to) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** When they end, if the instant is in them. */
    Optional<Instant> end(Instant at) {
        if (from == null || to == null || from.equals(to)) {
            return Optional.empty();
        }
        ZonedDateTime local = at.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        boolean within = from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : !time.isBefore(from) || time.isBefore(to);
        if (!within) {
            return Optional.empty();
        }
        ZonedDateTime end = local.with(to);
        return Optional.of((end.isAfter(local) ? end : end.plusDays(1)).toInstant());
    }
}
