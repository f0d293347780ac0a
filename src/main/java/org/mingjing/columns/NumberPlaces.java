package org.mingjing.columns;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Finds numbers among cut points. Points and numbers of a common size are compared as whole numbers of a small decimal
 * place, which is exact; all others as decimals.
 */
final class NumberPlaces extends Places {

    private static final int DIGITS_MAX = 18;
    /** Decimal places of asked numbers beyond those of the points that are compared without a division. */
    private static final int DIGITS_SPARE = 4;
    /** Instead of a scale if some point is too long for whole numbers. */
    private static final int UNSCALED = -1;
    private static final long[] POWERS = new long[DIGITS_MAX + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i <= DIGITS_MAX; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private final BigDecimal[] points;
    private final SortedLongs units;
    private final int scale;

    private NumberPlaces(BigDecimal[] points, SortedLongs units, int scale) {
        this.points = points;
        this.units = units;
        this.scale = scale;
    }

    static Places among(List<BigDecimal> sorted) {
        BigDecimal[] points = sorted.toArray(BigDecimal[]::new);
        int scale = 0;
        int whole = 1;
        for (BigDecimal point : points) {
            scale = Math.max(scale, point.scale());
            whole = Math.max(whole, point.precision() - point.scale());
        }
        if (whole + scale > DIGITS_MAX) {
            return new NumberPlaces(points, new SortedLongs(new long[0]), UNSCALED);
        }
        scale = Math.min(scale + DIGITS_SPARE, DIGITS_MAX - whole);
        long[] units = new long[points.length];
        for (int i = 0; i < points.length; i++) {
            units[i] = points[i].movePointRight(scale).longValueExact();
        }
        return new NumberPlaces(points, new SortedLongs(units), scale);
    }

    @Override
    int of(Object value) {
        if (value instanceof BigDecimal decimal) {
            int digits = decimal.scale();
            if (scale == UNSCALED || digits < 0 || digits > DIGITS_MAX || decimal.precision() > DIGITS_MAX) {
                return decimalPlace(points, decimal);
            }
            return place(digits == 0 ? decimal.longValue() : decimal.scaleByPowerOfTen(digits).longValue(), digits);
        }
        if (!NumberOrder.isWhole(value)) {
            return NOWHERE;
        }
        long whole = ((Number) value).longValue();
        return scale == UNSCALED ? decimalPlace(points, BigDecimal.valueOf(whole)) : place(whole, 0);
    }

    /** @param unscaled the number without its decimal point, which stands before the last {@code digits} of it */
    private int place(long unscaled, int digits) {
        if (digits <= scale) {
            long power = POWERS[scale - digits];
            long found = unscaled * power;
            return Math.multiplyHigh(unscaled, power) == found >> 63
                    ? units.place(found)
                    : unscaled < 0 ? 0 : 2 * points.length;
        }
        long power = POWERS[digits - scale];
        long floor = Math.floorDiv(unscaled, power);
        return floor * power == unscaled ? units.place(floor) : 2 * units.countUpTo(floor);
    }

    private static int decimalPlace(BigDecimal[] points, BigDecimal wanted) {
        int found = Arrays.binarySearch(points, wanted);
        return found >= 0 ? 2 * found + 1 : 2 * (-1 - found);
    }
}
