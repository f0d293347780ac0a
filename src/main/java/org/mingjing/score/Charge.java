package org.mingjing.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.mingjing.assess.Level;
import org.mingjing.assess.Responsible;

/**
 * What one finding costs one of those who answer for it, with the factors that were used.
 *
 * @param finding the finding
 * @param responsible who answers for it in which role
 * @param postFactor by the risk level of the post on the day of the finding
 * @param roleShare by the role
 * @param age by the days since the finding
 * @param status by where the finding stands
 */
record Charge(
        ScoredFinding finding,
        Responsible responsible,
        BigDecimal postFactor,
        BigDecimal roleShare,
        BigDecimal age,
        BigDecimal status) implements Ground {

    /** Order that does not depend on how findings were given: case, rule, finding, role, person. */
    static final Comparator<Charge> ORDER = Comparator.comparing((Charge charge) -> charge.finding().caseId())
            .thenComparing(charge -> charge.finding().rule())
            .thenComparing(charge -> charge.finding().id())
            .thenComparing(charge -> charge.responsible().role())
            .thenComparing(charge -> charge.responsible().department())
            .thenComparing(charge -> charge.responsible().post())
            .thenComparing(charge -> charge.responsible().official());

    /** Points times all factors, rounded half to even at {@link Figure#SCALE} decimals. */
    public BigDecimal amount() {
        return finding.points().multiply(postFactor).multiply(roleShare).multiply(age).multiply(status)
                .setScale(Figure.SCALE, RoundingMode.HALF_EVEN);
    }

    boolean counts() {
        return amount().signum() > 0;
    }

    boolean ofOwner() {
        return responsible.role().equals(Responsible.OWNER);
    }

    /** Whether it is a red card in force, for the one who had the matter in hand. */
    boolean isRedCardOfOwner() {
        return ofOwner() && finding.level() == Level.RED && counts();
    }
}
