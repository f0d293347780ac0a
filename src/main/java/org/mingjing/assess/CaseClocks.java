package org.mingjing.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.assess.ClockEffect.Effect;
import org.mingjing.assess.terms.Step;

/** Turns the effects of steps into runs of clocks: one run for each named clock, or one for each step that starts it. */
final class CaseClocks {

    private final List<ClockEffect> effects;
    private final Map<String, List<ClockEffect>> byClock = new HashMap<>();
    private final List<Step> steps;

    CaseClocks(List<ClockEffect> effects, CaseSteps caseSteps) {
        this.effects = effects;
        this.steps = caseSteps.steps();
        effects.forEach(effect -> byClock.computeIfAbsent(effect.clock(), clock -> new ArrayList<>()).add(effect));
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
        boolean restarted = isRestart(clock, step);
        for (ClockEffect effect : on(clock)) {
            if (effect.effect() == Effect.EXTEND) {
                run.extend(effect.step());
            } else if (effect.effect() == Effect.STOP
                    && (!restarted || effect.step().getPlace() >= step.getPlace())) {
                run.stop(effect.step());
            }
        }
        return run;
    }

    private List<ClockEffect> on(String clock) {
        return byClock.getOrDefault(clock, List.of());
    }

    /** Effects that start a clock depending on whether another one was breached. */
    List<ClockEffect> conditionalStarts() {
        List<ClockEffect> starts = new ArrayList<>();
        for (ClockEffect effect : effects) {
            if (effect.effect() == Effect.START_IF_BREACHED || effect.effect() == Effect.START_UNLESS_BREACHED) {
                starts.add(effect);
            }
        }
        return starts;
    }

    /** One run for each step that starts a clock of its own. */
    List<ClockRun> ownRuns() {
        List<ClockRun> runs = new ArrayList<>();
        for (ClockEffect effect : effects) {
            if (effect.effect() == Effect.START_EACH) {
                runs.add(ownRun(effect));
            }
        }
        return runs;
    }

    private ClockRun ownRun(ClockEffect effect) {
        Step start = effect.step();
        ClockRun run = paused(ClockRun.ofStep(effect.clock(), start));
        // Places count from 1, so the steps after the start are those from its place on.
        for (Step step : steps.subList(start.getPlace(), steps.size())) {
            if (step.getPhase().equals("complete") && step.getNode().equals(start.getNode())
                    && ClockRun.cause(step).equals(ClockRun.cause(start))) {
                return run.stop(step);
            }
        }
        return run;
    }

    /** What stopped a clock before it was restarted belongs to its earlier run. */
    private boolean isRestart(String clock, Step start) {
        for (ClockEffect effect : on(clock)) {
            if (effect.effect() == Effect.RESTART && effect.step() == start) {
                return true;
            }
        }
        return false;
    }

    private ClockRun paused(ClockRun run) {
        for (ClockEffect effect : on(run.name())) {
            if (effect.effect() == Effect.PAUSE) {
                run.pause(effect.step());
            } else if (effect.effect() == Effect.RESUME) {
                run.resume(effect.step());
            }
        }
        return run;
    }
}
