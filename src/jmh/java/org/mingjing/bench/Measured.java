package org.mingjing.bench;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One number that was measured, with its spread.
 *
 * @param what what was measured
 * @param by the settings under which it was, by name
 * @param unit its unit
 * @param median the middle sample
 * @param min the smallest sample
 * @param max the largest sample
 * @param samples how many there were
 */
public record Measured(
        String what, SortedMap<String, String> by, String unit, double median, double min, double max, int samples) {

    public Measured {
        by = Collections.unmodifiableSortedMap(new TreeMap<>(by));
    }

    static Measured once(String what, Map<String, String> by, String unit, double value) {
        return of(what, by, unit, value);
    }

    static Measured of(String what, Map<String, String> by, String unit, double... samples) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Measured(what, new TreeMap<>(by), unit, median, sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}
