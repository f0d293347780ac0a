package org.mingjing.assess.cutpoint;

/** Whole numbers in ascending order, searched without branches that a processor would have to guess. */
final class SortedLongs {

    /** So few are counted one by one, which does not wait for one comparison to begin the next. */
    private static final int COUNTED_MAX = 16;

    private final long[] points;

    SortedLongs(long[] points) {
        this.points = points;
    }

    /** How many of the numbers are less than or equal to another. */
    int countUpTo(long value) {
        return value == Long.MAX_VALUE ? points.length : countBelow(value + 1);
    }

    /** The place among the numbers, as {@link Places} counts it. */
    int place(long value) {
        int below = countBelow(value);
        return below < points.length && points[below] == value ? 2 * below + 1 : 2 * below;
    }

    private int countBelow(long value) {
        int from = 0;
        int left = points.length;
        while (left > COUNTED_MAX) {
            int half = (left + 1) >>> 1;
            from += points[from + half - 1] < value ? half : 0;
            left -= half;
        }
        int below = from;
        for (int i = from; i < from + left; i++) {
            below += points[i] < value ? 1 : 0;
        }
        return below;
    }
}
