package org.mingjing.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often one channel may speak: messages a minute, time between two to the same person, messages a day and person. */
final class Pace {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Outbox outbox;
    /** Of the last minute; whoever starts anew forgets a minute. */
    private final Deque<Instant> spoken = new ArrayDeque<>();

    Pace(Outbox outbox) {
        this.outbox = outbox;
    }

    /** When the channel may speak again, if it has spoken too often in the last minute. */
    synchronized Optional<Instant> full(ChannelSettings settings, Instant now) {
        while (!spoken.isEmpty() && !spoken.peek().isAfter(now.minus(MINUTE))) {
            spoken.remove();
        }
        int most = settings.number("perMinute");
        return most == 0 || spoken.size() < most ? Optional.empty() : Optional.of(spoken.element().plus(MINUTE));
    }

    synchronized void spoke(Instant now) {
        spoken.add(now);
    }

    /** Until when somebody is left in peace, if they are; what is urgent waits for no digest, but for the next day where too much was said. */
    @Nullable Instant until(String channel, List<Due> all, ChannelSettings settings, Instant now) {
        String account = all.get(0).told().account();
        int perDay = settings.number("perDayAndPerson");
        if (perDay > 0 && !account.isEmpty()) {
            LocalDate today = now.atZone(QuietHours.ZONE).toLocalDate();
            if (outbox.arrived(channel, account, today.atStartOfDay(QuietHours.ZONE).toInstant()).messages() >= perDay) {
                return today.plusDays(1).atStartOfDay(QuietHours.ZONE).toInstant();
            }
        }
        Duration between = Duration.ofMinutes(settings.number("digestMinutes"));
        boolean urgent = all.stream().anyMatch(one -> settings.list("urgent").contains(one.level()));
        if (!between.isZero() && !urgent) {
            Instant last = outbox.arrived(channel, account, now.minus(between)).last();
            return last == null || !last.plus(between).isAfter(now) ? null : last.plus(between);
        }
        return null;
    }
}
