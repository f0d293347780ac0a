package org.mingjing.assess.finding;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.mingjing.assess.Finding;
import org.mingjing.assess.FindingKind;
import org.mingjing.assess.Level;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.RowValues;

/**
 * What a row of a grading table says of a finding.
 *
 * @param shared who shares in it, one of {@link Responsible#SHARES}
 */
record Grade(Finding.Verdict verdict, String shared) {

    /**
     * @param row with points
     * @throws AssessmentFailed or IllegalArgumentException if an output is not what it must be
     */
    static Grade of(Map<String, Object> row) {
        BigDecimal points = Objects.requireNonNull(RowValues.number(row, "points"), "points");
        Finding.Verdict verdict = new Finding.Verdict(FindingKind.ofCode(RowValues.text(row, "kind", "")),
                Nature.ofCode(RowValues.text(row, "nature", Nature.CONDUCT.code())), Level.ofCode(RowValues.text(row, "level", "")),
                points.stripTrailingZeros(), RowValues.text(row, "basis", ""));
        return new Grade(verdict, RowValues.text(row, "shared", Responsible.OWNER));
    }

    Nature nature() {
        return verdict.nature();
    }
}
