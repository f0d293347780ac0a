package org.mingjing.assess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.assess.ClockEffect.Effect;
import org.mingjing.assess.terms.Step;

/** Turns the effects of steps into runs of clocks: one run for each named clock, or one for each step that starts it. */
final class CaseClocks {

    private final List<ClockEffect> effects;
    private final List<Step> steps;

    CaseClocks(List<ClockEffect> effects, CaseSteps caseSteps) {
        this.effects = effects;
        this.steps = caseSteps.steps();
    }

    /** Runs of clocks that start by themselves, by clock name. */
    Map<String, ClockRun> runs() {
        Map<String, Step> starts = new LinkedHashMap<>();
        for (ClockEffect effect : effects) {
            if (effect.effect() == Effect.START) {
                starts.putIfAbsent(effect.clock(), effect.step());
            } else if (effect.effect() == Effect.RESTART) {
                starts.put(effect.clock(), effect.step());
            }
        }
        Map<String, ClockRun> runs = new LinkedHashMap<>();
        starts.forEach((clock, step) -> runs.put(clock, startedAt(clock, step)));
        return runs;
    }

    /** The run of a clock that starts at the step. */
    ClockRun startedAt(String clock, Step step) {
        ClockRun run = paused(new ClockRun(clock, clock, step));
        effects.stream().filter(e -> e.clock().equals(clock) && e.effect() == Effect.EXTEND)
                .forEach(e -> run.extend(e.step()));
        boolean restarted = isRestart(clock, step);
        effects.stream().filter(e -> e.clock().equals(clock) && e.effect() == Effect.STOP)
                .map(ClockEffect::step)
                .filter(stop -> !restarted || stop.getPlace() >= step.getPlace())
                .forEach(run::stop);
        return run;
    }

    /** Effects that start a clock depending on whether another one was breached. */
    List<ClockEffect> conditionalStarts() {
        return effects.stream()
                .filter(e -> e.effect() == Effect.START_IF_BREACHED || e.effect() == Effect.START_UNLESS_BREACHED)
                .toList();
    }

    /** One run for each step that starts a clock of its own. */
    List<ClockRun> ownRuns() {
        return effects.stream().filter(e -> e.effect() == Effect.START_EACH).map(this::ownRun).toList();
    }

    private ClockRun ownRun(ClockEffect effect) {
        Step start = effect.step();
        ClockRun run = paused(ClockRun.ofStep(effect.clock(), start));
        return steps.stream()
                .filter(step -> step.getPlace() > start.getPlace() && step.getPhase().equals("complete"))
                .filter(step -> step.getNode().equals(start.getNode()))
                .filter(step -> ClockRun.cause(step).equals(ClockRun.cause(start)))
                .findFirst()
                .map(run::stop)
                .orElse(run);
    }

    /** What stopped a clock before it was restarted belongs to its earlier run. */
    private boolean isRestart(String clock, Step start) {
        return effects.stream().anyMatch(effect ->
                effect.clock().equals(clock) && effect.effect() == Effect.RESTART && effect.step().equals(start));
    }

    private ClockRun paused(ClockRun run) {
        for (ClockEffect effect : effects) {
            if (effect.clock().equals(run.name()) && effect.effect() == Effect.PAUSE) {
                run.pause(effect.step());
            } else if (effect.clock().equals(run.name()) && effect.effect() == Effect.RESUME) {
                run.resume(effect.step());
            }
        }
        return run;
    }
}
