package org.mingjing.assess;

import java.math.BigDecimal;
import org.mingjing.engine.MatchedRow;

/** The rows of the trial package's grading table, and the bounds of its rules, as Java has them. */
enum GradeByHand {
    ONE_LARGE, ONE_NO_PAPER, ONE_NOBODY, ONE_AGAIN, ONE_RETURNED, ONE_LATE_ENTRY, ONE_FREE, ONE_LAST,
    DAY_ACCEPTED, DAY_REVIEWED, DAY_DECIDED, DAY_DELIVERED, DAY_HEARD,
    NONE_ACCEPTED, NONE_REVIEWED, NONE_DECIDED, NONE_DELIVERED, NONE_HEARD,
    SAME_REVIEW_DECISION, SAME_RECEIPT_FEE, SAME_VERIFICATION_HEARING, SAME_ACCEPTANCE_DELIVERY,
    ALL_REVIEWS, ALL_FEES, ALL_RECEIPTS;

    static final BigDecimal LARGE = BigDecimal.valueOf(80_000);
    static final BigDecimal SMALL = BigDecimal.valueOf(10_000);
    static final BigDecimal SUM_LARGE = BigDecimal.valueOf(100_000);
    static final BigDecimal MAX_LARGE = BigDecimal.valueOf(60_000);
    static final String BASIS = "试验规则";

    private final String rule = name().replace('_', '-');
    private final MatchedRow row = new MatchedRow("grading", rule);
    private final FindingKind kind;
    private final Level level;
    private final BigDecimal points;

    GradeByHand() {
        switch (name().substring(0, 3)) {
            case "ONE" -> {
                kind = FindingKind.CONTENT;
                level = Level.REMINDER;
                points = BigDecimal.valueOf(1);
            }
            case "DAY" -> {
                kind = FindingKind.PROCEDURE;
                level = Level.YELLOW;
                points = BigDecimal.valueOf(5);
            }
            case "NON" -> {
                kind = FindingKind.TIME;
                level = Level.RED;
                points = BigDecimal.valueOf(10).stripTrailingZeros();
            }
            case "SAM" -> {
                kind = FindingKind.AUTHORITY;
                level = Level.YELLOW;
                points = BigDecimal.valueOf(5);
            }
            default -> {
                kind = FindingKind.PATTERN;
                level = Level.REMINDER;
                points = BigDecimal.valueOf(2);
            }
        }
    }

    String rule() {
        return rule;
    }

    MatchedRow row() {
        return row;
    }

    FindingKind kind() {
        return kind;
    }

    Level level() {
        return level;
    }

    BigDecimal points() {
        return points;
    }
}
