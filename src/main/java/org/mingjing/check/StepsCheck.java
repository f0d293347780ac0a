package org.mingjing.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjing.engine.AssessmentLimits;
import org.mingjing.engine.reference.RuleBase;
import org.mingjing.engine.reference.StepEstimate;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DrlScreen;
import org.mingjing.screen.NamedLine;
import org.mingjing.texts.Sentence;

/** Finds the rules that would reach the bound on steps on a long case, so that nobody finds out by that case. */
final class StepsCheck {

    /** Steps of one kind in a long case as there are many; what is beyond the bound there is an error. */
    private static final int STEPS_ALIKE = 20;

    /** The same in a case that goes round in circles; what is beyond the bound only there is noted. */
    private static final int STEPS_ALIKE_MANY = 50;

    private final RuleBase rules;
    private final Map<String, DrlScreen.Screened> files;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> found = new HashSet<>();

    private StepsCheck(RuleBase rules, Map<String, DrlScreen.Screened> files) {
        this.rules = rules;
        this.files = files;
    }

    /** One problem for each such rule. @param files the rule files by name, for the lines of rules */
    static List<Problem> problems(RuleBase rules, Map<String, DrlScreen.Screened> files) {
        StepsCheck check = new StepsCheck(rules, files);
        check.estimate(STEPS_ALIKE, Problem.Severity.ERROR);
        check.estimate(STEPS_ALIKE_MANY, Problem.Severity.NOTE);
        return check.problems;
    }

    private void estimate(int stepsAlike, Problem.Severity severity) {
        long stepsMax = rules.whyNotDirect().isEmpty() ? AssessmentLimits.STEPS_MAX : AssessmentLimits.NETWORK_STEPS_MAX;
        for (StepEstimate.Estimated estimated : rules.estimatedSteps(stepsAlike)) {
            if (estimated.steps() > stepsMax && found.add(estimated.rule())) {
                Sentence sentence = Sentence.of("check.too-many-combinations", estimated.steps(), StepEstimate.FACTS, stepsAlike,
                        stepsMax);
                files.forEach((file, screened) -> screened.rules().stream()
                        .filter(rule -> rule.name().equals(estimated.rule()))
                        .forEach(rule -> add(file, rule, sentence, severity)));
            }
        }
    }

    private void add(String file, NamedLine rule, Sentence sentence, Problem.Severity severity) {
        problems.add(new Problem(file, rule.line(), rule.shownAsRule(), sentence, severity));
    }
}
