package org.mingjing.score;

import java.math.BigDecimal;

/** A summand of a score, with {@link Figure#SCALE} decimals; only a ceiling makes it negative. */
record Contribution(Part part, Ground ground, BigDecimal amount) {

    boolean isNothing() {
        return amount.signum() == 0;
    }
}
