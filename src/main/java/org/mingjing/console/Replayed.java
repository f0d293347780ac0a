package org.mingjing.console;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.drivers.CountedDifferences;
import org.mingjing.drivers.Difference;

/** Counts what is replayed for an answer, which has the first of very many differences. */
final class Replayed {

    private static final int DIFFERENCES_GIVEN_MAX = 10_000;

    private final List<Difference> first = new ArrayList<>();
    private final CountedDifferences counts = new CountedDifferences(difference -> {
        if (first.size() < DIFFERENCES_GIVEN_MAX) {
            first.add(difference);
        }
    });

    /**
     * What a replay came to. Decisions that an earlier meaning of the engine made and that come out otherwise today are counted
     * apart.
     */
    record Result(long decisions, long failures, long differences, long ofOtherMeaning, List<Difference> first) {}

    CountedDifferences counts() {
        return counts;
    }

    Result result() {
        return new Result(counts.decisions(), counts.failures(), counts.differences(), counts.ofOtherMeaning(), first);
    }
}
