package org.mingjing.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long the special procedures of a case held up its periods; no plan lets two of them overlap. */
final class Pauses {

    private final Office office;
    private final Visible visible;

    Pauses(Office office, Visible visible) {
        this.office = office;
        this.visible = visible;
    }

    /** The completion of the special procedure that this step started, or null while it is open. */
    @Nullable Step endOf(Step start) {
        return visible.all("special", Step.COMPLETE).stream()
                .filter(step -> Step.CASE_ORDER.compare(step, start) > 0)
                .filter(step -> step.says("special", start.attributes().getOrDefault("special", "")))
                .findFirst().orElse(null);
    }

    /** Working time held up after the instant: what each procedure took, but no more than it was said to need. */
    long millisSince(Instant from) {
        return visible.all("special", Step.START).stream()
                .filter(start -> start.at().isAfter(from)).mapToLong(this::millisOf).sum();
    }

    private long millisOf(Step start) {
        Step end = endOf(start);
        int asked = start.whole("askedAmount");
        if (end == null) {
            return office.millisOf(asked);
        }
        long lasted = office.millisBetween(start.at(), end.at());
        return asked > 0 ? Math.min(lasted, office.millisOf(asked)) : lasted;
    }
}
