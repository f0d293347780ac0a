package org.mingjing.clocks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.clocks.ClockEffect.Effect;
import org.mingjing.texts.RecordedText;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Step;

/** Turns the effects of steps into runs of clocks: one at a time for each named clock, or one for each step that starts it. */
final class CaseClocks {

    private static final Comparator<ClockEffect> BY_PLACE = Comparator.comparingInt(effect -> effect.step().getPlace());

    private final List<ClockEffect> effects;
    private final Map<String, List<ClockEffect>> byClock = new HashMap<>();
    private final Map<String, List<ClockRun>> named = new LinkedHashMap<>();
    private final List<ClockRun> own = new ArrayList<>();
    private final Map<String, ClockRuns> all = new HashMap<>();

    CaseClocks(List<ClockEffect> effects, CaseSteps caseSteps, StoppedClocks stopped, ClockNotes notes) {
        this.effects = effects;
        effects.forEach(effect -> byClock.computeIfAbsent(effect.clock(), clock -> new ArrayList<>()).add(effect));
        byClock.values().forEach(ofClock -> ofClock.sort(BY_PLACE));
        for (ClockEffect effect : effects) {
            if (effect.effect() == Effect.START || effect.effect() == Effect.RESTART) {
                named.computeIfAbsent(effect.clock(), clock -> new NamedRuns(clock, on(clock)).all());
            }
        }
        named.forEach((clock, runs) -> unreached(on(clock), runs, notes));
        own(new OwnRuns(caseSteps.steps(), stopped, notes));
        Map<String, List<ClockRun>> runs = new LinkedHashMap<>();
        named.forEach((clock, ofClock) -> runs.put(clock, new ArrayList<>(ofClock)));
        own.forEach(run -> runs.computeIfAbsent(run.name(), clock -> new ArrayList<>()).add(run));
        runs.forEach((clock, ofClock) -> all.put(clock, new ClockRuns(ofClock)));
        UnstartedClocks.note(byClock, notes);
    }

    private static void unreached(List<ClockEffect> effects, List<ClockRun> runs, ClockNotes notes) {
        for (ClockEffect effect : effects) {
            boolean reaches = ClockEffect.BEGINNINGS.contains(effect.effect()) || runs.stream().anyMatch(run -> RunChoice.reaches(effect, run));
            if (!reaches) {
                notes.ofStep(effect.clock(), effect.step(), RecordedText.of("nothing to " + effect.effect().code() + ": no run of the clock was "
                        + "begun with the same '" + effect.run() + "' as the step has 没有可作用的计时", "clocks.nothing-begun-same",
                        effect.effect().words(), effect.run()));
            }
        }
    }

    private void own(OwnRuns runs) {
        Map<String, List<ClockRun>> ofClock = new LinkedHashMap<>();
        for (ClockEffect effect : effects) {
            if (effect.effect() == Effect.START_EACH) {
                List<ClockRun> begun = runs.begin(effect);
                own.addAll(begun);
                ofClock.computeIfAbsent(effect.clock(), clock -> new ArrayList<>()).addAll(begun);
            }
        }
        ofClock.forEach((clock, begun) -> runs.apply(on(clock), begun));
    }

    private List<ClockEffect> on(String clock) {
        return byClock.getOrDefault(clock, List.of());
    }

    /** Runs of clocks that start by themselves, by clock name, each clock's in order. */
    Map<String, List<ClockRun>> runs() {
        return named;
    }

    /** The first run of a clock as it is if it starts at the step. */
    ClockRun startedAt(String clock, Step step) {
        return new NamedRuns(clock, on(clock)).startedAt(step);
    }

    /** Effects that start a clock depending on whether another one was breached. */
    List<ClockEffect> conditionalStarts() {
        List<ClockEffect> conditional = new ArrayList<>();
        for (ClockEffect effect : effects) {
            if (effect.effect() == Effect.START_IF_BREACHED || effect.effect() == Effect.START_UNLESS_BREACHED) {
                conditional.add(effect);
            }
        }
        return conditional;
    }

    /** One run for each step that starts a clock of its own. */
    List<ClockRun> ownRuns() {
        return own;
    }

    /** All runs of the clock; what is said of one of them is not said of the others. */
    ClockRuns runsOf(String clock) {
        return all.getOrDefault(clock, ClockRuns.NONE);
    }
}
