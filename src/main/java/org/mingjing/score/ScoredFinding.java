package org.mingjing.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.mingjing.assess.Finding;
import org.mingjing.assess.Level;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.texts.WrongInput;

/**
 * A finding as the index sees it, at the highest level it reached.
 *
 * @param id identity of the finding in the record; given twice it counts once
 * @param caseId its case
 * @param rule id of the rule
 * @param nature a data fault costs nobody anything, whatever its points
 * @param level level reached
 * @param points cost before factors, by the grading table of its package; not negative
 * @param at instant at which it became true
 * @param responsible who answers for it in which role, the owner first
 * @param status where it stands
 * @param confirmed whether a person upheld it, or it was not contested in time
 */
record ScoredFinding(
        String id,
        String caseId,
        String rule,
        Nature nature,
        Level level,
        BigDecimal points,
        Instant at,
        List<Responsible> responsible,
        FindingStatus status,
        boolean confirmed) {

    /** @throws IllegalArgumentException if the points are negative */
    public ScoredFinding {
        if (points.signum() < 0) {
            throw WrongInput.of("score.points-negative", id, points);
        }
        responsible = List.copyOf(responsible);
    }

    /** A finding of an assessment of the case. */
    public static ScoredFinding of(String id, String caseId, Finding finding, FindingStatus status, boolean confirmed) {
        return new ScoredFinding(id, caseId, finding.rule(), finding.nature(), finding.level(), finding.points(),
                finding.at(), finding.responsible(), status, confirmed);
    }
}
