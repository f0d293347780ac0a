package org.mingjing.clocks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockEffect.Effect;
import org.mingjing.words.Step;

/**
 * The runs of a clock that has one at a time: the first start begins it, and each restart ends what runs and begins
 * another, so that what a run had reached by then stays reached.
 */
final class NamedRuns {

    private final String clock;
    private final List<ClockEffect> effects;

    /** @param effects of the clock, in the order of their steps */
    NamedRuns(String clock, List<ClockEffect> effects) {
        this.clock = clock;
        this.effects = effects;
    }

    /** The runs in order, none if nothing starts the clock by itself. */
    List<ClockRun> all() {
        List<Step> starts = starts();
        List<ClockRun> runs = new ArrayList<>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            runs.add(run(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : null));
        }
        return runs;
    }

    private List<Step> starts() {
        List<Step> starts = new ArrayList<>();
        for (ClockEffect effect : effects) {
            boolean begins = effect.effect() == Effect.RESTART || effect.effect() == Effect.START && starts.isEmpty();
            if (begins && (starts.isEmpty() || starts.get(starts.size() - 1) != effect.step())) {
                starts.add(effect.step());
            }
        }
        return starts;
    }

    /** The first run as it is if it starts at the step. */
    ClockRun startedAt(Step step) {
        List<Step> starts = starts();
        return run(step, starts.size() > 1 ? starts.get(1) : null);
    }

    private ClockRun run(Step start, @Nullable Step next) {
        ClockRun run = new ClockRun(clock, clock, start);
        boolean restart = isRestart(start);
        for (ClockEffect effect : effects) {
            if (isOfRun(effect, start, restart, next) && RunChoice.reaches(effect, run)) {
                apply(effect, run);
            }
        }
        return next == null ? run : run.restartedBy(next).beforeAnother();
    }

    /**
     * What stopped or extended a clock before it was restarted belongs to its earlier run, and so does what the step that
     * restarts it stops. A pause that goes on when the clock is restarted goes on.
     */
    private static boolean isOfRun(ClockEffect effect, Step start, boolean restart, @Nullable Step next) {
        int place = effect.step().getPlace();
        boolean stops = effect.effect() == Effect.STOP;
        if (next != null && (stops ? place > next.getPlace() : place >= next.getPlace())) {
            return false;
        }
        return !restart || switch (effect.effect()) {
            case STOP -> place > start.getPlace();
            case EXTEND -> place >= start.getPlace();
            default -> true;
        };
    }

    private static void apply(ClockEffect effect, ClockRun run) {
        switch (effect.effect()) {
            case PAUSE -> run.pause(effect.step());
            case RESUME -> run.resume(effect.step());
            case EXTEND -> run.extend(effect.step());
            case STOP -> run.stop(effect.step());
            default -> { }
        }
    }

    private boolean isRestart(Step start) {
        return effects.stream().anyMatch(effect -> effect.effect() == Effect.RESTART && effect.step() == start);
    }
}
