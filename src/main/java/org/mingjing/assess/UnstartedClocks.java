package org.mingjing.assess;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mingjing.assess.ClockEffect.Effect;
import org.mingjing.assess.terms.Step;

/**
 * Tells of steps that mean to do something to a clock which no step of the case starts: whether its period was kept cannot be
 * told. That is no fault of anybody. Of a stop nothing is told if the clock need not have run: a step of the case would have
 * started it with other values (only what is granted is delivered in so many days), or the step that stops it has to do with
 * another clock that something starts, and so stops whatever runs.
 */
final class UnstartedClocks {

    private UnstartedClocks() {}

    /**
     * @param byClock the effects of each clock, in the order of their steps
     * @param mayStart whether a step of the case would have started the clock with other values
     */
    static void note(Map<String, List<ClockEffect>> byClock, Predicate<String> mayStart, ClockNotes notes) {
        Set<Step> haveToDoWithOthers = new HashSet<>();
        byClock.values().stream().filter(UnstartedClocks::isStarted).flatMap(List::stream)
                .forEach(effect -> haveToDoWithOthers.add(effect.step()));
        byClock.forEach((clock, effects) -> {
            if (!isStarted(effects)) {
                effects.stream().filter(effect -> effect.effect() != Effect.STOP
                                || !mayStart.test(clock) && !haveToDoWithOthers.contains(effect.step()))
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
