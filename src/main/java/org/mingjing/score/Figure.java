package org.mingjing.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A score and what it is made of. The contributions add up to the score to the last digit; what contributes nothing is
 * not among them.
 *
 * @param score with {@link #SCALE} decimals, from 0 to the ceiling
 * @param contributions its summands, in an order that depends on their content only
 */
record Figure(BigDecimal score, List<Contribution> contributions) {

    /** Decimals of scores and contributions. */
    public static final int SCALE = 4;

    static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(SCALE);

    /** @throws IllegalStateException if the contributions do not add up to the score */
    public Figure {
        contributions = List.copyOf(contributions);
        if (!sum(contributions).equals(score)) {
            throw new IllegalStateException(
                    "contributions add up to " + sum(contributions) + " but the score is " + score);
        }
    }

    /** The sum of the contributions, cut off at the ceiling by a contribution of its own. */
    static Figure of(String subject, List<Contribution> contributions, Part cutOffIn, BigDecimal ceiling) {
        List<Contribution> all = new ArrayList<>(contributions);
        all.removeIf(Contribution::isNothing);
        BigDecimal highest = ceiling.setScale(SCALE, RoundingMode.HALF_EVEN);
        BigDecimal sum = sum(all);
        if (sum.compareTo(highest) <= 0) {
            return new Figure(sum, all);
        }
        all.add(new Contribution(cutOffIn, new Ceiling(subject, ceiling), highest.subtract(sum)));
        return new Figure(highest, all);
    }

    /** How many findings contribute. */
    public long findings() {
        return contributions.stream()
                .map(Contribution::ground)
                .filter(Charge.class::isInstance)
                .map(ground -> ((Charge) ground).finding().id())
                .distinct()
                .count();
    }

    private static BigDecimal sum(List<Contribution> contributions) {
        return contributions.stream().map(Contribution::amount).reduce(NOTHING, BigDecimal::add);
    }
}
