package org.mingjing.calendar;

/** Whole units of time: a begun unit counts whole, as practice and the reference systems count. */
final class Units {

    private Units() {}

    /** How many units it takes to hold the time. */
    static long roundedUp(long millis, long unitMillis) {
        return -Math.floorDiv(-millis, unitMillis);
    }
}
