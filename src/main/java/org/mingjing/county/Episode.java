package org.mingjing.county;

import java.util.function.Predicate;
import org.mingjing.facts.Power;

/**
 * Something out of the ordinary that a case is made to show: a violation, or a near miss that must not be found.
 *
 * <p>Its days are chosen around the limits in {@code truth.yaml}; if a limit moves, it no longer plants what
 * {@code plan.yaml} says, and generation stops with its id.
 *
 * @param id name by which {@code plan.yaml} gives its rate and what it plants
 * @param suits which powers it can happen under
 * @param bend changes the course before it has dates
 * @param mark changes the steps once they have dates, and states which findings that plants
 */
record Episode(String id, Predicate<Power> suits, Bend bend, Mark mark) {

    /** Changes a course that has no dates yet. */
    interface Bend {
        void on(CasePlan course, Dice dice);
    }

    /** Changes steps that have dates. */
    interface Mark {
        void on(Script script, Dice dice);
    }

    /** One in which nothing but the course is special; what it leads to follows from the days. */
    static Episode bent(String id, Predicate<Power> suits, Bend bend) {
        return new Episode(id, suits, bend, (script, dice) -> { });
    }

    /** One in which an ordinary course is marked. */
    static Episode marked(String id, Predicate<Power> suits, Mark mark) {
        return new Episode(id, suits, (course, dice) -> { }, mark);
    }
}
