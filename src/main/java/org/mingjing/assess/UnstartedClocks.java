package org.mingjing.assess;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjing.assess.ClockEffect.Effect;
import org.mingjing.assess.terms.Step;

/**
 * Tells of steps that mean to do something to a clock which no step of the case starts: whether its period was kept cannot be
 * told. That is no fault of anybody. A step that stops a clock and has to do with another one stops whatever runs, so of it
 * nothing is told as long as something starts the other.
 */
final class UnstartedClocks {

    private UnstartedClocks() {}

    /** @param byClock the effects of each clock, in the order of their steps */
    static void note(Map<String, List<ClockEffect>> byClock, ClockNotes notes) {
        Set<Step> haveToDoWithOthers = new HashSet<>();
        byClock.values().stream().filter(UnstartedClocks::isStarted).flatMap(List::stream)
                .forEach(effect -> haveToDoWithOthers.add(effect.step()));
        byClock.forEach((clock, effects) -> {
            if (!isStarted(effects)) {
                effects.stream().filter(effect -> effect.effect() != Effect.STOP || !haveToDoWithOthers.contains(effect.step()))
                        .forEach(effect -> notes.ofStep(clock, effect.step(), "nothing to " + effect.effect().code()
                                + ": no step of the case starts the clock 时限未曾开始"));
            }
        });
    }

    // Also under a condition: then it is a question of law whether the clock runs, and the condition answers it.
    private static boolean isStarted(List<ClockEffect> effects) {
        return effects.stream().anyMatch(effect -> ClockEffect.BEGINNINGS.contains(effect.effect()));
    }
}
