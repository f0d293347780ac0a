package org.mingjing.run;

import java.util.List;

/** Told of each page of decisions that was replayed. */
@FunctionalInterface
public interface ReplayProgress {

    /** @param decisions how many were replayed now, @param differences what differed among them */
    void replayed(int decisions, List<Difference> differences);
}
