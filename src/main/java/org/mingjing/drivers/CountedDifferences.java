package org.mingjing.drivers;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Counts what is replayed and what differs of it, and passes the differences on. */
public final class CountedDifferences implements ReplayProgress {

    private final Consumer<Difference> to;
    private final Set<String> cases = new TreeSet<>();
    private long decisions;
    private long failures;
    private long differences;
    private long ofOtherMeaning;

    /** @param to is given each difference */
    public CountedDifferences(Consumer<Difference> to) {
        this.to = to;
    }

    @Override
    public void replayed(int count, List<Difference> found) {
        decisions += count;
        found.forEach(this::take);
    }

    @Override
    public void replayedFailures(int count, List<Difference> found) {
        failures += count;
        found.forEach(this::take);
    }

    private void take(Difference difference) {
        if (difference.ofOtherMeaning()) {
            ofOtherMeaning++;
        } else {
            differences++;
            cases.add(difference.caseId());
        }
        to.accept(difference);
    }

    /** Decisions looked at. */
    public long decisions() {
        return decisions;
    }

    /** Cases looked at that could not be assessed then. */
    public long failures() {
        return failures;
    }

    /** Differences that another meaning of the engine does not explain. */
    public long differences() {
        return differences;
    }

    /** Differences that another meaning of the engine explains. */
    public long ofOtherMeaning() {
        return ofOtherMeaning;
    }

    /** How many cases the differences are about. */
    public long cases() {
        return cases.size();
    }
}
