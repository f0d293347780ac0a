package org.mingjing.county;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that is fixed by a seed: the same seed and the same questions give the same answers on every machine. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** Dice of their own for one part of the county, so that no part depends on how another was drawn. */
    static Dice of(long seed, String part, long number) {
        long mixed = seed * GOLDEN + part.hashCode();
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L + number * GOLDEN;
        mixed = (mixed ^ (mixed >>> 32)) * 0x94D049BB133111EBL;
        return new Dice(mixed ^ (mixed >>> 31));
    }

    /** A whole number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** A whole number between the two that is more often near the first. */
    int nearer(int first, int last) {
        double share = Math.sqrt(random.nextDouble()) * random.nextDouble();
        return first + (int) (share * (last - first + 1));
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    boolean permille(int chance) {
        return random.nextInt(1000) < chance;
    }

    <T> T oneOf(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    void shuffle(List<?> items) {
        Collections.shuffle(items, random);
    }
}
