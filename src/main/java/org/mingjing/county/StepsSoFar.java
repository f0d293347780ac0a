package org.mingjing.county;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of a planned case that happened by the as-of instant, in the order of the case. */
record StepsSoFar(List<PlannedStep> steps, Instant asOf) {

    /** The first completion of the node. */
    Optional<PlannedStep> first(String node) {
        return steps.stream().filter(step -> step.is(node, PlannedStep.COMPLETE)).findFirst();
    }

    List<PlannedStep> all(String node, String phase) {
        return steps.stream().filter(step -> step.is(node, phase)).toList();
    }

    /** When the first completion of any of these nodes happened, or null. */
    @Nullable Instant whenFirst(String... nodes) {
        return steps.stream()
                .filter(step -> step.phase().equals(PlannedStep.COMPLETE) && Arrays.asList(nodes).contains(step.node()))
                .map(PlannedStep::at).findFirst().orElse(null);
    }

    /** The next completion of the node after the step, or null. */
    @Nullable PlannedStep next(PlannedStep start, String node) {
        return all(node, PlannedStep.COMPLETE).stream()
                .filter(step -> PlannedStep.CASE_ORDER.compare(step, start) > 0).findFirst().orElse(null);
    }

    /** The official who had the case in hand: of the last step at or before the instant that names one. */
    PlannedActor inHandAt(Instant at) {
        return steps.stream().filter(step -> !step.at().isAfter(at) && !step.actor().official().isEmpty())
                .reduce((first, second) -> second).map(PlannedStep::actor).orElseThrow();
    }
}
