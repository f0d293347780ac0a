package org.mingjing.engine;


/** Bounds of one assessment. Reaching one is an error of the assessment, never a partial answer. */
public final class AssessmentLimits {

    public static final int FACTS_MAX = 20_000;
    public static final int FIRINGS_MAX = 100_000;
    public static final int REPORTS_MAX = 20_000;

    /**
     * Facts that one rule may try on one case. Enough for every pair of 3,000 facts, which no known case has; beyond it a
     * rule joins facts that have nothing in common. Trying so many takes about a tenth of a second.
     */
    public static final long STEPS_MAX = 10_000_000;

    /** The same in Drools' network, which keeps every combination it finds: so many take some 300 megabytes. */
    public static final long NETWORK_STEPS_MAX = 2_000_000;

    public static final MatchingBounds OF_MATCHING = new MatchingBounds(FIRINGS_MAX, STEPS_MAX);

    private AssessmentLimits() {}
}
