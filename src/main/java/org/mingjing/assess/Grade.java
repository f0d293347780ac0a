package org.mingjing.assess;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a row of a grading table says of a finding; no points means that the row gives none. */
record Grade(FindingKind kind, Nature nature, Level level, @Nullable BigDecimal points, String shared, String basis) {

    /** @throws AssessmentFailed or IllegalArgumentException if an output is not what it must be */
    static Grade of(Map<String, Object> row) {
        Nature nature = Nature.ofCode(Answers.text(row, "nature", Nature.CONDUCT.code()));
        BigDecimal points = Answers.number(row, "points");
        return new Grade(FindingKind.ofCode(Answers.text(row, "kind", "")), nature,
                Level.ofCode(Answers.text(row, "level", "")), points == null ? null : points.stripTrailingZeros(),
                Answers.text(row, "shared", Responsible.OWNER), Answers.text(row, "basis", ""));
    }
}
