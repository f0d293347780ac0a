package org.mingjing.clocks;

import java.util.List;
import java.util.Map;
import org.mingjing.clocks.ClockEffect.Effect;
import org.mingjing.texts.RecordedText;

/**
 * Tells of steps that mean to extend a clock which no step of the case starts: somebody took it for running, so that whether its
 * period was kept cannot be told. That is no fault of anybody. A stop or a pause is told of by nothing: a decision or a hearing takes
 * place whether or not a period runs.
 */
final class UnstartedClocks {

    private UnstartedClocks() {}

    /** @param byClock the effects of each clock, in the order of their steps */
    static void note(Map<String, List<ClockEffect>> byClock, ClockNotes notes) {
        byClock.forEach((clock, effects) -> {
            if (!isStarted(effects)) {
                effects.stream().filter(effect -> effect.effect() == Effect.EXTEND).forEach(effect -> notes.ofStep(clock, effect.step(),
                        RecordedText.of("nothing to extend: no step of the case starts the clock 时限未曾开始", "clocks.nothing-started")));
            }
        });
    }

    // Also under a condition: then it is a question of law whether the clock runs, and the condition answers it.
    private static boolean isStarted(List<ClockEffect> effects) {
        return effects.stream().anyMatch(effect -> ClockEffect.BEGINNINGS.contains(effect.effect()));
    }
}
