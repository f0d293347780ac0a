package org.mingjing.columns;

import java.util.Arrays;

/**
 * Whole numbers in ascending order among which others are placed. Where the numbers lie evenly enough, their range is
 * parted into equal pieces with at most one of them each, so that one comparison finds the place.
 */
final class SortedLongs {

    private static final int PIECES_MAX = 4_096;

    private final long[] points;
    private final long first;
    private final long last;
    private final int shift;
    /** How many points lie before each piece; empty if some piece would hold more than one. */
    private final int[] before;

    SortedLongs(long[] points) {
        this.points = points;
        this.first = points.length == 0 ? 0 : points[0];
        this.last = points.length == 0 ? 0 : points[points.length - 1];
        this.shift = shift(last - first);
        this.before = last - first < 0 ? new int[0] : pieces();
    }

    private static int shift(long width) {
        int shift = 0;
        while (width >>> shift >= PIECES_MAX) {
            shift++;
        }
        return shift;
    }

    private int[] pieces() {
        int[] before = new int[(int) (last - first >>> shift) + 1];
        int piece = 0;
        for (int i = 0; i < points.length; i++) {
            int own = (int) (points[i] - first >>> shift);
            if (i > 0 && own == (int) (points[i - 1] - first >>> shift)) {
                return new int[0];
            }
            while (piece <= own) {
                before[piece++] = i;
            }
        }
        return before;
    }

    /** The place among the numbers, as {@link Places} counts it. */
    int place(long value) {
        if (value < first || value > last || points.length == 0) {
            return value < first ? 0 : 2 * points.length;
        }
        if (before.length > 0) {
            // The only point of the piece or, if it has none, the first after it.
            int below = before[(int) (value - first >>> shift)];
            // Signs of differences, which cannot overflow here, instead of branches that a processor would have to guess.
            return 2 * below + 1 + (int) (points[below] - value >>> 63) - (int) (value - points[below] >>> 63);
        }
        int found = Arrays.binarySearch(points, value);
        return found >= 0 ? 2 * found + 1 : 2 * (-1 - found);
    }

    /** How many of the numbers are less than or equal to another. */
    int countUpTo(long value) {
        return (place(value) + 1) / 2;
    }
}
