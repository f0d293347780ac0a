package org.mingjing.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers by their decimal value: 1.0 is 1, and 0.1 + 0.2 is 0.3. */
final class NumberOrder implements ValueOrder<BigDecimal> {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NEAR = new BigDecimal("0.001");
    private static final BigDecimal FAR = new BigDecimal("1000000007.5");

    @Override
    public @Nullable BigDecimal key(Object value) {
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros()
                : isWhole(value) ? BigDecimal.valueOf(((Number) value).longValue()).stripTrailingZeros()
                : null;
    }

    static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte;
    }

    @Override
    public List<Object> spellings(BigDecimal key) {
        List<Object> spellings = new ArrayList<>();
        spellings.add(key);
        spellings.add(key.setScale(Math.max(0, key.scale()) + 2));
        if (key.scale() <= 0 && key.precision() - key.scale() <= 18) {
            spellings.add(key.longValueExact());
        }
        return spellings;
    }

    @Override
    public List<BigDecimal> between(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null && high == null) {
            return List.of(BigDecimal.ZERO, FAR, FAR.negate());
        }
        if (low == null) {
            return List.of(high.subtract(near(high)), high.subtract(BigDecimal.ONE), high.subtract(FAR));
        }
        if (high == null) {
            return List.of(low.add(near(low)), low.add(BigDecimal.ONE), low.add(FAR));
        }
        BigDecimal width = high.subtract(low);
        return List.of(low.add(width.multiply(NEAR)), low.add(width.multiply(HALF)), high.subtract(width.multiply(NEAR)));
    }

    private static BigDecimal near(BigDecimal point) {
        return BigDecimal.ONE.movePointLeft(Math.max(0, point.scale()) + 3);
    }

    @Override
    public Places places(List<BigDecimal> sorted) {
        return NumberPlaces.among(sorted);
    }
}
