package org.mingjing.assess.finding;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.FindingKind;
import org.mingjing.assess.Level;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.RowValues;

/** What a row of a grading table says of a finding; no points means that the row gives none. */
record Grade(FindingKind kind, Nature nature, Level level, @Nullable BigDecimal points, String shared, String basis) {

    /** @throws AssessmentFailed or IllegalArgumentException if an output is not what it must be */
    static Grade of(Map<String, Object> row) {
        Nature nature = Nature.ofCode(RowValues.text(row, "nature", Nature.CONDUCT.code()));
        BigDecimal points = RowValues.number(row, "points");
        return new Grade(FindingKind.ofCode(RowValues.text(row, "kind", "")), nature,
                Level.ofCode(RowValues.text(row, "level", "")), points == null ? null : points.stripTrailingZeros(),
                RowValues.text(row, "shared", Responsible.OWNER), RowValues.text(row, "basis", ""));
    }
}
