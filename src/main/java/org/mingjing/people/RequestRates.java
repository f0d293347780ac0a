package org.mingjing.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How many requests come with one token in a minute. */
public final class RequestRates {

    private record Minute(long number, int requests) {}

    private final int perMinuteMax;
    private final LongSupplier nanos;
    private final Map<String, Minute> byToken = new ConcurrentHashMap<>();

    public RequestRates(PeopleSettings settings) {
        this(settings.tokens().requestsPerMinuteMax(), System::nanoTime);
    }

    RequestRates(int perMinuteMax, LongSupplier nanos) {
        this.perMinuteMax = perMinuteMax;
        this.nanos = nanos;
    }

    /** Counts a request. @return seconds to wait, 0 if it may be answered */
    public long count(SourceToken token) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
        long number = Math.floorDiv(seconds, 60);
        Minute minute = byToken.merge(token.id(), new Minute(number, 1), (before, one) ->
                before.number() == number ? new Minute(number, before.requests() + 1) : one);
        return minute.requests() > perMinuteMax ? 60 - Math.floorMod(seconds, 60) : 0;
    }
}
