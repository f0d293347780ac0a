package org.mingjing.county;

import java.time.Duration;

/** How long after a step it is entered into the source. */
final class EntryDelay {

    private EntryDelay() {}

    /** Minutes as a rule, hours now and then, always well within a day. */
    static Duration usual(Dice dice) {
        return Duration.ofSeconds(dice.percent(85) ? dice.between(20, 1_800) : dice.between(1_800, 36_000));
    }
}
