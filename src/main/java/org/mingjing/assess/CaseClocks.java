package org.mingjing.assess;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.terms.Step;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.Power;

/** Turns the effects of steps into runs of clocks: one run for each named clock, one for each start of a node. */
final class CaseClocks {

    static final String NODE_CLOCK = "node";

    private final List<ClockEffect> effects;
    private final CaseSteps caseSteps;

    CaseClocks(List<ClockEffect> effects, CaseSteps caseSteps) {
        this.effects = effects;
        this.caseSteps = caseSteps;
    }

    /** Runs that start by themselves, by clock name. */
    Map<String, ClockRun> runs() {
        Map<String, ClockRun> runs = new LinkedHashMap<>();
        for (ClockEffect effect : effects) {
            boolean starts = effect.effect() == ClockEffect.Effect.START && !runs.containsKey(effect.clock());
            if (starts || effect.effect() == ClockEffect.Effect.RESTART) {
                runs.put(effect.clock(), new ClockRun(effect.clock(), effect.clock(), effect.step()));
            }
        }
        runs.replaceAll((name, run) -> finished(run));
        return runs;
    }

    /** The run of a clock whose start was moved to the step. */
    ClockRun startedAt(String clock, Step step) {
        return finished(new ClockRun(clock, clock, step));
    }

    /** Effects that start a clock if another one was breached. */
    List<ClockEffect> conditionalStarts() {
        return effects.stream().filter(e -> e.effect() == ClockEffect.Effect.START_IF_BREACHED).toList();
    }

    /** One run for each start of a node that the power's procedure gives a limit. */
    List<ClockRun> nodeRuns() {
        Power power = caseSteps.power();
        List<ClockRun> runs = new ArrayList<>();
        for (Step step : caseSteps.steps()) {
            NodeDefinition node = power == null ? null : power.node(step.getNode());
            if (node != null && node.limitAmount() > 0 && step.getPhase().equals("start")) {
                ClockRun run = new ClockRun(NODE_CLOCK, NODE_CLOCK + ":" + step.fact().factId(), step);
                pauses(run);
                Step end = completion(step);
                runs.add(end == null ? run : run.stop(end));
            }
        }
        return runs;
    }

    private @Nullable Step completion(Step start) {
        return caseSteps.steps().stream()
                .filter(step -> step.getPlace() > start.getPlace())
                .filter(step -> step.getNode().equals(start.getNode()) && step.getPhase().equals("complete"))
                .findFirst()
                .orElse(null);
    }

    private ClockRun finished(ClockRun run) {
        pauses(run);
        Step stop = null;
        for (ClockEffect effect : effects) {
            if (effect.clock().equals(run.name())) {
                if (effect.effect() == ClockEffect.Effect.EXTEND) {
                    run.extend(effect.step());
                }
                if (effect.effect() == ClockEffect.Effect.STOP && (stop == null || stop.getPlace() < run.start().getPlace())) {
                    stop = effect.step();
                }
            }
        }
        // A stop recorded before the start is a fault of data, not a case that never ended.
        return stop == null ? run : run.stop(stop);
    }

    private void pauses(ClockRun run) {
        for (ClockEffect effect : effects) {
            if (effect.clock().equals(run.name())) {
                switch (effect.effect()) {
                    case PAUSE -> run.pause(effect.step());
                    case RESUME -> run.resume(effect.step());
                    default -> { }
                }
            }
        }
    }
}
