package org.mingjing.bench;

import java.util.List;

/** One bench: compares answers first, then measures. */
interface Bench {

    /** Its name, which is also that of its file of results. */
    String name();

    /**
     * Runs the bench.
     *
     * @throws Exception if answers that must be equal are not, or something it needs is missing
     */
    List<Measured> run(Size size) throws Exception;
}
