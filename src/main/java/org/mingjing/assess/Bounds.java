package org.mingjing.assess;

/** Bounds of one assessment. Reaching one is an error of the assessment, never a partial answer. */
final class Bounds {

    static final int FACTS_MAX = 20_000;
    static final int FIRINGS_MAX = 100_000;
    static final int REPORTS_MAX = 20_000;

    private Bounds() {}
}
