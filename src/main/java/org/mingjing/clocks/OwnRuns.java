package org.mingjing.clocks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockEffect.Effect;
import org.mingjing.texts.RecordedText;
import org.mingjing.texts.Sentence;
import org.mingjing.words.Step;

/**
 * The runs of a clock that has one for each step that starts it, as for each transfer, unit or complaint, and what later
 * steps do to them. A run begun by the start of a step ends with the completion of the same node; one begun by a complete
 * step ends as the stop rows of its clock say, or with the next completion of the same node if there are none.
 */
final class OwnRuns {

    private final List<Step> steps;
    private final StoppedClocks stopped;
    private final ClockNotes notes;

    OwnRuns(List<Step> steps, StoppedClocks stopped, ClockNotes notes) {
        this.steps = steps;
        this.stopped = stopped;
        this.notes = notes;
    }

    /** The runs that the effect begins: one, or one for each of the values that tell runs apart. */
    List<ClockRun> begin(ClockEffect effect) {
        Step start = effect.step();
        if (!RunChoice.isByValue(effect.run())) {
            return List.of(ending(ClockRun.ofStep(effect.clock(), start), effect));
        }
        List<String> values = RunChoice.values(start, effect.run());
        if (values.isEmpty()) {
            ClockRun run = ClockRun.ofStep(effect.clock(), start);
            notes.ofRun(run, RecordedText.of("'" + effect.run() + "' of the step that starts it, which tells its runs apart 区分各次计时的值",
                    "clocks.missing-run-value", effect.run()));
            return List.of(ending(run, effect));
        }
        return values.stream().map(value -> ending(
                ClockRun.ofStep(effect.clock(), start).of(effect.run(), value, values.size() > 1), effect)).toList();
    }

    private ClockRun ending(ClockRun run, ClockEffect effect) {
        boolean ownRowsEndIt = run.start().getPhase().equals("complete") && stopped.contains(effect.clock());
        return ownRowsEndIt ? run : run.until(completion(run, effect));
    }

    private @Nullable Step completion(ClockRun run, ClockEffect effect) {
        Step start = run.start();
        // Places count from 1, so the steps after the start are those from its place on.
        for (Step step : steps.subList(start.getPlace(), steps.size())) {
            if (step.getPhase().equals("complete") && step.getNode().equals(start.getNode())
                    && ClockRun.cause(step).equals(ClockRun.cause(start))
                    && (run.identity() == null || RunChoice.values(step, effect.run()).contains(run.identity()))) {
                return step;
            }
        }
        return null;
    }

    /**
     * Applies what steps do to the runs of one clock.
     *
     * @param effects of the clock, in the order of their steps
     * @param runs in the order of their starts
     */
    void apply(List<ClockEffect> effects, List<ClockRun> runs) {
        String told = effects.stream().filter(effect -> effect.effect() == Effect.START_EACH)
                .map(ClockEffect::run).filter(RunChoice::isByValue).findFirst().orElse("");
        for (ClockEffect effect : effects) {
            switch (effect.effect()) {
                case PAUSE, RESUME, EXTEND, STOP -> reach(effect, effect.run().isEmpty() ? told : effect.run(), runs);
                default -> { }
            }
        }
        runs.forEach(ClockRun::finish);
    }

    private void reach(ClockEffect effect, String choice, List<ClockRun> runs) {
        boolean standsStill = effect.effect() == Effect.PAUSE || effect.effect() == Effect.RESUME;
        if (choice.isEmpty() && standsStill) {
            runs.forEach(run -> apply(effect, run));
        } else if (RunChoice.isByValue(choice)) {
            byValue(effect, choice, runs);
        } else {
            List<ClockRun> open = choice.equals(RunChoice.ALL)
                    ? RunChoice.open(runs, effect.step())
                    : RunChoice.latest(runs, effect.step());
            open.forEach(run -> apply(effect, run));
            if (open.isEmpty() && effect.effect() == Effect.EXTEND) {
                notes.ofStep(effect.clock(), effect.step(), RecordedText.of("nothing to extend: no run of the clock is open 没有可作用的计时",
                        "clocks.nothing-open", effect.effect().words()));
            }
        }
    }

    private void byValue(ClockEffect effect, String choice, List<ClockRun> runs) {
        List<String> values = RunChoice.values(effect.step(), choice);
        if (values.isEmpty()) {
            notes.ofStep(effect.clock(), effect.step(), RecordedText.of("'" + choice + "' of the step, which says which run of the clock it is to "
                    + effect.effect().code() + " 指明哪一次计时的值", "clocks.missing-which-run", choice, effect.effect().words()));
            return;
        }
        List<ClockRun> same = runs.stream()
                .filter(run -> run.isBegunBefore(effect.step()) && RunChoice.same(values, told(run, choice))).toList();
        List<ClockRun> open = RunChoice.open(same, effect.step());
        open.forEach(run -> apply(effect, run));
        // What was stopped already needs no stop; but an extension that comes after the end lengthens nothing.
        if (same.isEmpty() || open.isEmpty() && effect.effect() == Effect.EXTEND) {
            notes.ofStep(effect.clock(), effect.step(), RecordedText.of("nothing to " + effect.effect().code() + ": no run of the clock with " + choice
                    + " '" + String.join("', '", values) + "' is open 没有可作用的计时", "clocks.nothing-same", effect.effect().words(), choice,
                    Sentence.quoted(values)));
        }
    }

    private static List<String> told(ClockRun run, String choice) {
        return run.identity() != null ? List.of(run.identity()) : RunChoice.values(run.start(), choice);
    }

    private static void apply(ClockEffect effect, ClockRun run) {
        switch (effect.effect()) {
            case PAUSE -> run.pause(effect.step());
            case RESUME -> run.resume(effect.step());
            case EXTEND -> run.extend(effect.step());
            default -> run.stop(effect.step());
        }
    }
}
