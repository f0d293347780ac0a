package org.mingjing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjing.assess.matching.StepEstimate;
import org.mingjing.assess.screen.DrlScreen;
import org.mingjing.assess.screen.NamedLine;
import org.mingjing.rules.Problem;

/** Finds the rules that would reach the bound on steps on a long case, so that nobody finds out by that case. */
final class StepsCheck {

    private StepsCheck() {}

    /** One problem for each such rule. @param files the rule files by name, for the lines of rules */
    static List<Problem> problems(RuleBase rules, Map<String, DrlScreen.Screened> files) {
        long stepsMax = rules.whyNotDirect().isEmpty() ? Bounds.STEPS_MAX : Bounds.NETWORK_STEPS_MAX;
        List<Problem> problems = new ArrayList<>();
        for (StepEstimate.Estimated estimated : rules.estimatedSteps()) {
            if (estimated.steps() > stepsMax) {
                files.forEach((file, screened) -> screened.rules().stream()
                        .filter(rule -> rule.name().equals(estimated.rule()))
                        .forEach(rule -> problems.add(problem(file, rule, estimated.steps(), stepsMax))));
            }
        }
        return problems;
    }

    private static Problem problem(String file, NamedLine rule, long steps, long stepsMax) {
        return Problem.error(file, rule.line(), "rule \"" + rule.name() + "\"", String.format(Locale.ROOT,
                "The rule tries about %,d combinations of facts on a case of %,d, and may try %,d; such a case could not be "
                        + "assessed. Let its patterns ask for a certain node, or for something equal such as "
                        + "official == $first.official, so that fewer facts go together.",
                steps, StepEstimate.FACTS, stepsMax));
    }
}
