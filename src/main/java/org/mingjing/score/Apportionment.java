package org.mingjing.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a total by weights so that the shares add up to it to the last digit: each share is rounded down and the
 * units that remain go to the largest remainders, the first of equal ones (largest-remainder method).
 */
final class Apportionment {

    private Apportionment() {}

    /**
     * @param total what is divided; its scale is that of the shares
     * @param weights of any sign, with a positive sum unless the total is zero
     */
    static List<BigDecimal> of(BigDecimal total, List<BigDecimal> weights) {
        BigDecimal weight = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.signum() == 0) {
            return weights.stream().map(none -> total).toList();
        }
        if (weight.signum() <= 0) {
            throw new IllegalStateException("cannot divide " + total + " by weights that add up to " + weight);
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(total.scale());
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal each : weights) {
            // A share is total × each / weight; comparing total × each with share × weight needs no division.
            BigDecimal share = total.multiply(each).divide(weight, total.scale(), RoundingMode.FLOOR);
            shares.add(share);
            remainders.add(total.multiply(each).subtract(share.multiply(weight)));
        }
        int left = total.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).unscaledValue().intValueExact();
        IntStream.range(0, shares.size()).boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                .limit(left)
                .forEach(place -> shares.set(place, shares.get(place).add(unit)));
        return shares;
    }
}
