package org.mingjing.assess.matching;

/** The values of a rule's variables while it is being matched, and the facts it is matched against. */
final class Frame {

    final Candidates candidates;
    final Object[] values;
    final Object global;
    private int firingsLeft;

    /** @param global what right-hand sides report to */
    Frame(Candidates candidates, int variables, Object global, int firingsMax) {
        this.candidates = candidates;
        this.values = new Object[variables];
        this.global = global;
        this.firingsLeft = firingsMax;
    }

    void countFiring() {
        if (--firingsLeft <= 0) {
            throw new TooManyFirings();
        }
    }

    /** The bound on firings was reached. */
    static final class TooManyFirings extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
