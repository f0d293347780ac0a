package org.mingjing.drivers;

import java.time.Instant;

/** Raises what fell due in silence: assesses the cases whose next check has passed and those with unseen facts. */
public final class Sweep {

    private final Assessing assessing;

    public Sweep(Assessing assessing) {
        this.assessing = assessing;
    }

    /**
     * Also takes back what was raised as of an instant that is still to come.
     *
     * @param asOf the instant to look from, usually now
     * @throws IllegalArgumentException if it is still to come
     */
    public void run(Instant asOf) {
        assessing.assessMarked(asOf);
        assessing.assessAhead(asOf);
        assessing.assessDue(asOf);
        assessing.assessFailed(asOf);
    }

    /** Ends a sweep that is under way: no further case is begun. */
    public void stop() {
        assessing.close();
    }

    /** Only what fell due; for a sweep that runs every moment beside live intake. */
    public void due(Instant asOf) {
        assessing.assessDue(asOf);
    }
}
