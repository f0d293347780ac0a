package org.mingjing.engine;

import java.util.Locale;

/** A rule tried more combinations of facts on one case than it may; the sentence names the rule, the bound and a way out. */
public final class TooManySteps extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TooManySteps(String rule, long stepsMax) {
        super(String.format(Locale.ROOT, "the rule '%s' tries more than %,d combinations of facts on this case, which is "
                + "the bound for one rule; let its patterns ask for a certain node, or for something equal such as "
                + "official == $first.official, so that fewer facts go together.", rule, stepsMax), null, false, false);
    }
}
