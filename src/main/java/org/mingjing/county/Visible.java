package org.mingjing.county;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of a planned case that happened by the as-of instant, in the order of the case. */
record Visible(List<Step> steps, Instant asOf) {

    /** The first completion of the node. */
    Optional<Step> first(String node) {
        return steps.stream().filter(step -> step.is(node, Step.COMPLETE)).findFirst();
    }

    List<Step> all(String node, String phase) {
        return steps.stream().filter(step -> step.is(node, phase)).toList();
    }

    /** When the first completion of any of these nodes happened, or null. */
    @Nullable Instant whenFirst(String... nodes) {
        return steps.stream()
                .filter(step -> step.phase().equals(Step.COMPLETE) && Arrays.asList(nodes).contains(step.node()))
                .map(Step::at).findFirst().orElse(null);
    }

    /** The next completion of the node after the step, or null. */
    @Nullable Step next(Step start, String node) {
        return all(node, Step.COMPLETE).stream()
                .filter(step -> Step.CASE_ORDER.compare(step, start) > 0).findFirst().orElse(null);
    }

    /** The official who had the case in hand: of the last step at or before the instant that names one. */
    Actor inHandAt(Instant at) {
        return steps.stream().filter(step -> !step.at().isAfter(at) && !step.actor().official().isEmpty())
                .reduce((first, second) -> second).map(Step::actor).orElseThrow();
    }
}
