package org.mingjing.drivers;

import java.util.List;

/** Told of each page of decisions that was replayed. */
@FunctionalInterface
public interface ReplayProgress {

    /** @param decisions how many were replayed now, @param differences what differed among them */
    void replayed(int decisions, List<Difference> differences);

    /** Likewise of cases that could not be assessed then. @param failures how many of them were tried again now */
    default void replayedFailures(int failures, List<Difference> differences) {
        replayed(failures, differences);
    }

    /** @param decisions how many there are at most, told once before the first page */
    default void expected(long decisions) {}
}
