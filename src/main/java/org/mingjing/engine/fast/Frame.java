package org.mingjing.engine.fast;

import org.mingjing.engine.MatchingBounds;
import org.mingjing.engine.TooManySteps;

/** The values of a rule's variables while it is being matched, the facts it is matched against, and what is counted. */
final class Frame {

    final Candidates candidates;
    final Object[] values;
    final Object global;
    private final boolean reporting;
    private final long stepsMax;
    private int firingsLeft;
    private long stepsLeft;
    private String rule = "";

    /**
     * @param global what right-hand sides report to
     * @param reporting whether right-hand sides are done; otherwise matches are only counted
     */
    Frame(Candidates candidates, int variables, Object global, boolean reporting, MatchingBounds bounds) {
        this.candidates = candidates;
        this.values = new Object[variables];
        this.global = global;
        this.reporting = reporting;
        this.stepsMax = bounds.stepsMax();
        this.firingsLeft = bounds.firingsMax();
    }

    /** From here on another rule is matched. */
    void begin(String nextRule) {
        rule = nextRule;
        stepsLeft = stepsMax;
    }

    /** A fact is tried for a pattern. */
    void countStep() {
        if (--stepsLeft < 0) {
            throw new TooManySteps(rule, stepsMax);
        }
    }

    void countFiring() {
        if (--firingsLeft <= 0) {
            throw new TooManyFirings();
        }
    }

    boolean isReporting() {
        return reporting;
    }

    /** The bound on firings was reached. */
    static final class TooManyFirings extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
