package org.mingjing.run;

import java.util.List;

/** Told of each page of decisions that was replayed. */
@FunctionalInterface
public interface ReplayProgress {

    /** @param decisions how many were replayed now, @param differences what differed among them */
    void replayed(int decisions, List<Difference> differences);

    /** @param decisions how many there are at most, told once before the first page */
    default void expected(long decisions) {}
}
