package org.mingjing.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long the special procedures of a case held up its periods; no plan lets two of them overlap. */
final class Pauses {

    private final Office office;
    private final StepsSoFar visible;

    Pauses(Office office, StepsSoFar visible) {
        this.office = office;
        this.visible = visible;
    }

    /** The completion of the special procedure that this step started, or null while it is open. */
    @Nullable PlannedStep endOf(PlannedStep start) {
        return visible.all("special", PlannedStep.COMPLETE).stream()
                .filter(step -> PlannedStep.CASE_ORDER.compare(step, start) > 0)
                .filter(step -> step.says("special", start.attributes().getOrDefault("special", "")))
                .findFirst().orElse(null);
    }

    /** Working time held up after the instant: what each procedure took, but no more than it was said to need. */
    long millisSince(Instant from) {
        return visible.all("special", PlannedStep.START).stream()
                .filter(start -> start.at().isAfter(from)).mapToLong(this::millisOf).sum();
    }

    private long millisOf(PlannedStep start) {
        PlannedStep end = endOf(start);
        int asked = start.whole("askedAmount");
        if (end == null) {
            return office.millisOf(asked);
        }
        long lasted = office.millisBetween(start.at(), end.at());
        return asked > 0 ? Math.min(lasted, office.millisOf(asked)) : lasted;
    }
}
