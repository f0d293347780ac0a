package org.mingjing.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the cost of a finding fades: full up to {@code fullDays}, then in a straight line to nothing at
 * {@code zeroDays}. The factor has {@link #SCALE} decimals.
 */
record AgeDecay(int fullDays, int zeroDays) {

    static final int SCALE = 6;

    BigDecimal factor(long ageInDays) {
        if (ageInDays <= fullDays) {
            return BigDecimal.ONE;
        }
        if (ageInDays >= zeroDays) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(zeroDays - ageInDays)
                .divide(BigDecimal.valueOf(zeroDays - (long) fullDays), SCALE, RoundingMode.HALF_EVEN);
    }
}
