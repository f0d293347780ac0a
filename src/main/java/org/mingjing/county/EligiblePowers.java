package org.mingjing.county;

import java.util.function.Predicate;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.Power;

/** Which powers an episode can happen under. */
final class EligiblePowers {

    private EligiblePowers() {}

    /** Ordinary procedure, not settled on the spot, no hearing required. */
    static boolean plain(Power power) {
        return power.procedure().equals("ordinary") && power.handling().equals("promised") && !power.hearingRequired();
    }

    static boolean immediate(Power power) {
        return power.handling().equals("immediate");
    }

    /** Plain, with the statutory period only. */
    static boolean unpromised(Power power) {
        return plain(power) && power.promisedAmount() == 0;
    }

    /** Plain, with a promise of so many days or more. */
    static Predicate<Power> promised(int daysMin) {
        return power -> plain(power) && power.promisedAmount() >= daysMin;
    }

    /** Plain, with the statutory period or a promise that leaves at least so many days. */
    static Predicate<Power> roomy(int daysMin) {
        return power -> plain(power) && (power.promisedAmount() == 0 || power.promisedAmount() >= daysMin);
    }

    static boolean joint(Power power) {
        return power.procedure().equals("joint");
    }

    static boolean jointUnpromised(Power power) {
        return joint(power) && power.promisedAmount() == 0;
    }

    static boolean jointPromised(Power power) {
        return joint(power) && power.promisedAmount() > 0;
    }

    static boolean preliminary(Power power) {
        return power.procedure().equals("preliminary");
    }

    static boolean hearingRequired(Power power) {
        return power.hearingRequired();
    }

    /** Whether the review has a limit of its own. */
    static boolean limitedReview(Power power) {
        NodeDefinition review = power.node("review");
        return review != null && review.limitAmount() > 0;
    }

    static boolean unregistered(Power power) {
        return power.procedure().equals("unknown");
    }
}
