package org.mingjing.author;

import java.util.HashMap;
import java.util.Map;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.TrialAssessors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.rules.RulePackage;

/** A mutant under trial: compiled once for each choice of parameters that scenarios ask for. */
final class TrialPackage {

    private final RulePackage rules;
    private final TrialAssessors assessors;
    private final Map<Map<String, String>, Assessor> byParameters = new HashMap<>();

    TrialPackage(RulePackage rules, TrialAssessors assessors) {
        this.rules = rules;
        this.assessors = assessors;
    }

    /** Whether the scenario finds nothing strange; a package that does not compile or fails is strange. */
    boolean isAsExpected(Scenario scenario) {
        try {
            Assessor assessor = byParameters.computeIfAbsent(scenario.parameters(), parameters ->
                    assessors.of(parameters.isEmpty() ? rules : rules.withParameters(parameters)));
            return ScenarioRun.of(scenario, assessor).isAsExpected();
        } catch (AssessmentFailed e) {
            return false;
        }
    }
}
