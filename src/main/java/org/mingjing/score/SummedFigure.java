package org.mingjing.score;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * The score of an official or a post: the sum of its charges. A finding costs a subject once, at the highest charge,
 * however many roles the subject had in it.
 */
final class SummedFigure {

    // Of equal charges the first in order is kept, so that the order of arrival cannot matter.
    private static final BinaryOperator<Charge> HIGHEST =
            BinaryOperator.maxBy(Comparator.comparing(Charge::amount).thenComparing(Charge.ORDER.reversed()));

    private final BigDecimal ceiling;

    SummedFigure(BigDecimal ceiling) {
        this.ceiling = ceiling;
    }

    Figure of(String subject, Collection<Charge> charges) {
        Map<String, Charge> byFinding = new TreeMap<>();
        charges.forEach(charge -> byFinding.merge(charge.finding().id(), charge, HIGHEST));
        List<Contribution> contributions = byFinding.values().stream()
                .sorted(Charge.ORDER)
                .map(charge -> new Contribution(Part.SUM, charge, charge.amount()))
                .toList();
        return Figure.of(subject, contributions, Part.SUM, ceiling);
    }
}
