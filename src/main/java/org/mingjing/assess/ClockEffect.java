package org.mingjing.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.assess.terms.Step;

/**
 * What a step does to a clock, as the package's table says.
 *
 * @param clock name of the clock; {@code node} means the clocks of all nodes
 * @param effect start, restart, start-if-breached, stop, pause, resume or extend
 * @param guard for start-if-breached, the clock whose breach moves this start back to the step
 */
record ClockEffect(Step step, String clock, Effect effect, String guard) {

    enum Effect { START, RESTART, START_IF_BREACHED, STOP, PAUSE, RESUME, EXTEND }

    static List<ClockEffect> of(List<CompiledTable> tables, CaseSteps caseSteps, TableInputs inputs, Rows rows) {
        List<ClockEffect> effects = new ArrayList<>();
        for (CompiledTable table : tables) {
            for (Step step : caseSteps.steps()) {
                TableAnswer answer = rows.ask(table, inputs.ofStep(step));
                answer.results().forEach(result -> effects.add(of(step, result)));
            }
        }
        return effects;
    }

    private static ClockEffect of(Step step, Map<String, Object> result) {
        String effect = Answers.text(result, "effect", "");
        return new ClockEffect(step, Answers.text(result, "clock", ""), effect(effect), Answers.text(result, "guard", ""));
    }

    private static Effect effect(String code) {
        return switch (code) {
            case "start" -> Effect.START;
            case "restart" -> Effect.RESTART;
            case "start-if-breached" -> Effect.START_IF_BREACHED;
            case "stop" -> Effect.STOP;
            case "pause" -> Effect.PAUSE;
            case "resume" -> Effect.RESUME;
            case "extend" -> Effect.EXTEND;
            default -> throw new AssessmentFailed("A clock-effects table gives the unknown effect '" + code
                    + "'; write start, restart, start-if-breached, stop, pause, resume or extend.");
        };
    }
}
