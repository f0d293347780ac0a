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
record PlannedStep(
        int number,
        String node,
        String phase,
        Instant at,
        PlannedActor actor,
        Map<String, Object> attributes,
        Duration entryDelay,
        @Nullable PlannedStep former) {

    static final String START = "start";
    static final String COMPLETE = "complete";

    /** The order of a case: by time, then as the source numbered the steps. */
    static final Comparator<PlannedStep> CASE_ORDER = Comparator.comparing(PlannedStep::at).thenComparingInt(PlannedStep::number);

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

    PlannedStep with(String name, Object value) {
        Map<String, Object> changed = new TreeMap<>(attributes);
        changed.put(name, value);
        return new PlannedStep(number, node, phase, at, actor, changed, entryDelay, former);
    }

    PlannedStep without(String name) {
        Map<String, Object> changed = new TreeMap<>(attributes);
        changed.remove(name);
        return new PlannedStep(number, node, phase, at, actor, changed, entryDelay, former);
    }

    PlannedStep movedTo(Instant other) {
        return new PlannedStep(number, node, phase, other, actor, attributes, entryDelay, former);
    }

    PlannedStep by(PlannedActor other) {
        return new PlannedStep(number, node, phase, at, other, attributes, entryDelay, former);
    }

    PlannedStep enteredAfter(Duration delay) {
        return new PlannedStep(number, node, phase, at, actor, attributes, delay, former);
    }

    PlannedStep formerly(PlannedStep earlier) {
        return new PlannedStep(number, node, phase, at, actor, attributes, entryDelay, earlier);
    }
}
