package org.mingjing.county;

import java.math.BigDecimal;
import java.util.Map;

/** What is charged and what was due, in yuan. */
final class Fees {

    private Fees() {}

    /** Exactly what is due. */
    static Map<String, Object> regular(Dice dice) {
        BigDecimal due = BigDecimal.valueOf(dice.between(2, 80) * 500L, 2);
        return of(due, due);
    }

    static Map<String, Object> of(BigDecimal charged, BigDecimal due) {
        return Map.of("amountCharged", charged, "amountDue", due);
    }
}
