package org.mingjing.score;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.mingjing.facts.Registry;

/**
 * The integrity-risk index (勤廉风险指数) of all subjects of a kind at an instant: 0 is best, the ceiling is worst. It
 * is a pure function of its inputs, in exact decimals, and opens a review at most; it decides nothing about anybody.
 *
 * @param at instant of the index
 * @param by whose scores these are
 * @param scoring tables that were used
 * @param subjects scores in the order of the subjects' codes, which is no ranking
 */
public record RiskIndex(Instant at, Grouping by, ScoringTables scoring, List<SubjectScore> subjects) {

    public RiskIndex {
        subjects = List.copyOf(subjects);
    }

    /**
     * Computes the index.
     *
     * @param tables scoring package in force
     * @param at instant of the index; for a day {@link ScoringTables#endOf}
     * @param findings findings in any order; those outside the window are passed over
     * @param exposure cases handled in {@link ScoringTables#window}; every subject in it is scored, as is every other
     *     that a finding charges
     * @param registry names, and the risk levels of posts
     * @param by whose scores are wanted
     * @throws org.mingjing.engine.AssessmentFailed if a table refuses a value, such as a role it does not know
     */
    public static RiskIndex compute(
            ScoringTables tables,
            Instant at,
            List<ScoredFinding> findings,
            Exposure exposure,
            Registry registry,
            Grouping by) {
        IndexWindow window = tables.window(by, at);
        List<Charge> charges = new Charging(tables, window, registry).of(findings);
        SubjectScores scores = new SubjectScores(tables, exposure, new SubjectNames(registry, window.day()), by);
        return new RiskIndex(at, by, tables, scores.of(charges));
    }

    /** What is confirmed of each subject, in the order of their codes. */
    public List<ConfirmedRisk> confirmed() {
        return subjects.stream().map(score -> new ConfirmedRisk(score.subject(), score.name(), score.cases(), score.assessed(),
                score.confirmedColour(), score.confirmed().score().toPlainString())).toList();
    }

    /** The same index of some of its subjects, whose scores are what they are among all. */
    public RiskIndex of(Predicate<String> subjectSeen) {
        return new RiskIndex(at, by, scoring, subjects.stream().filter(score -> subjectSeen.test(score.subject())).toList());
    }
}
