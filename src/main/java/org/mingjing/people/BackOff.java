package org.mingjing.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Counts attempts by what they have in common, and says how long the next one must wait. An attempt counts as failed until it is
 * known to have succeeded, so that many at once are not free. Kept in memory, of a bounded number of keys.
 */
final class BackOff {

    private static final int KEYS_MAX = 100_000;
    private static final int DOUBLINGS_MAX = 30;

    /** What attempts have in common. @param free failed attempts before the next must wait */
    record Key(String of, int free) {}

    private record Failed(int count, long waitUntilNanos, long lastNanos) {}

    private final PeopleSettings.Attempts settings;
    private final LongSupplier nanos;
    private final Map<String, Failed> failed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > KEYS_MAX;
        }
    };

    BackOff(PeopleSettings.Attempts settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
    }

    /** Counts an attempt, unless it comes too soon. @return seconds to wait, 0 if it may be made now */
    synchronized long begin(List<Key> keys) {
        long now = nanos.getAsLong();
        long waitNanos = 0;
        for (Key key : keys) {
            Failed before = known(key, now);
            if (before != null) {
                waitNanos = Math.max(waitNanos, before.waitUntilNanos() - now);
            }
        }
        if (waitNanos > 0) {
            return TimeUnit.NANOSECONDS.toSeconds(waitNanos) + 1;
        }
        keys.forEach(key -> count(key, now));
        return 0;
    }

    private Failed known(Key key, long now) {
        Failed before = failed.get(key.of());
        boolean old = before != null && now - before.lastNanos() > TimeUnit.SECONDS.toNanos(settings.forgottenAfterSeconds());
        return old ? null : before;
    }

    private void count(Key key, long now) {
        Failed before = known(key, now);
        int count = before == null ? 1 : before.count() + 1;
        failed.put(key.of(), new Failed(count, now + TimeUnit.SECONDS.toNanos(waitSeconds(count - key.free())), now));
    }

    private long waitSeconds(int beyond) {
        return beyond < 0 ? 0 : Math.min(settings.waitSecondsMax(), 1L << Math.min(beyond, DOUBLINGS_MAX));
    }

    /** Forgets what was counted: the attempt succeeded. */
    synchronized void succeeded(List<Key> keys) {
        keys.forEach(key -> failed.remove(key.of()));
    }

    /** Takes one attempt back: it succeeded, which says nothing of the others with this in common. */
    synchronized void takeBack(Key key) {
        failed.computeIfPresent(key.of(), (of, before) -> before.count() <= 1 ? null
                : new Failed(before.count() - 1, nanos.getAsLong(), before.lastNanos()));
    }
}
