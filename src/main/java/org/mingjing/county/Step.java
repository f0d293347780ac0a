package org.mingjing.county;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One planned step of a case.
 *
 * @param number place in the order of planning; it settles the order of steps at the same instant
 * @param entryDelay from the step to its entry into the source; negative if entered before it happened
 * @param former what the source had sent of this step before it corrected itself, or null
 */
record Step(
        int number,
        String node,
        String phase,
        Instant at,
        Actor actor,
        Map<String, Object> attributes,
        Duration entryDelay,
        @Nullable Step former) {

    static final String START = "start";
    static final String COMPLETE = "complete";

    /** The order of a case: by time, then as the source numbered the steps. */
    static final Comparator<Step> CASE_ORDER = Comparator.comparing(Step::at).thenComparingInt(Step::number);

    boolean is(String wantedNode, String wantedPhase) {
        return node.equals(wantedNode) && phase.equals(wantedPhase);
    }

    boolean says(String name, Object value) {
        return value.equals(attributes.get(name));
    }

    /** Whether the text is missing or has nothing but spaces. */
    boolean blank(String name) {
        return !(attributes.get(name) instanceof String text) || text.isBlank();
    }

    int whole(String name) {
        return attributes.get(name) instanceof Integer number ? number : 0;
    }

    Step with(String name, Object value) {
        Map<String, Object> changed = new TreeMap<>(attributes);
        changed.put(name, value);
        return new Step(number, node, phase, at, actor, changed, entryDelay, former);
    }

    Step without(String name) {
        Map<String, Object> changed = new TreeMap<>(attributes);
        changed.remove(name);
        return new Step(number, node, phase, at, actor, changed, entryDelay, former);
    }

    Step movedTo(Instant other) {
        return new Step(number, node, phase, other, actor, attributes, entryDelay, former);
    }

    Step by(Actor other) {
        return new Step(number, node, phase, at, other, attributes, entryDelay, former);
    }

    Step enteredAfter(Duration delay) {
        return new Step(number, node, phase, at, actor, attributes, delay, former);
    }

    Step formerly(Step earlier) {
        return new Step(number, node, phase, at, actor, attributes, entryDelay, earlier);
    }
}
