package org.mingjing.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * The local time of a zone as milliseconds that never run backwards, so that every local day holds 24 hours.
 *
 * <p>When summer time begins the hour left out counts as passed at once, and a local time within it is the instant of the
 * change; when it ends, the hour that comes twice is counted the first time, and a local time within it is its first pass.
 */
final class WallClock {

    static final long DAY_MILLIS = 86_400_000;

    /** From here on the zone's offset never changes again, with more to spare than an offset is long. */
    private final long settledFromMillis;
    private final long settledOffsetMillis;
    private final ZoneRules rules;

    WallClock(ZoneId zone) {
        this.rules = zone.getRules();
        List<ZoneOffsetTransition> changes = rules.getTransitions();
        boolean settled = rules.getTransitionRules().isEmpty() && !changes.isEmpty();
        ZoneOffsetTransition last = settled ? changes.get(changes.size() - 1) : null;
        this.settledFromMillis = last == null ? Long.MAX_VALUE : last.getInstant().toEpochMilli() + 2 * DAY_MILLIS;
        this.settledOffsetMillis = last == null ? 0 : last.getOffsetAfter().getTotalSeconds() * 1000L;
    }

    /** Local milliseconds at an instant, from 1970-01-01T00:00 local. */
    long at(Instant instant) {
        long millis = instant.toEpochMilli();
        if (millis >= settledFromMillis) {
            return millis + settledOffsetMillis;
        }
        ZoneOffset offset = rules.getOffset(instant);
        long wall = millis + offset.getTotalSeconds() * 1000L;
        if (rules.isFixedOffset()) {
            return wall;
        }
        ZoneOffsetTransition change = rules.getTransition(local(wall));
        boolean secondPass = change != null && change.isOverlap() && offset.equals(change.getOffsetAfter());
        return secondPass ? millis(change.getDateTimeBefore()) : wall;
    }

    /** The first instant at which local time has reached that many milliseconds. */
    Instant firstInstantAt(long wall) {
        if (wall >= settledFromMillis) {
            return Instant.ofEpochMilli(wall - settledOffsetMillis);
        }
        LocalDateTime local = local(wall);
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        ZoneOffset offset = change == null ? rules.getOffset(local) : change.getOffsetBefore();
        return Instant.ofEpochMilli(wall - offset.getTotalSeconds() * 1000L);
    }

    /** The first instant at which local time has reached the date and time. */
    Instant firstInstantAt(LocalDateTime local) {
        return firstInstantAt(millis(local));
    }

    private static LocalDateTime local(long wall) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(wall, 1000L), Math.floorMod(wall, 1000) * 1_000_000, ZoneOffset.UTC);
    }

    private static long millis(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
