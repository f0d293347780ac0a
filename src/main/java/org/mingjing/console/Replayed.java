package org.mingjing.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mingjing.drivers.CountedDifferences;
import org.mingjing.drivers.Difference;
import org.mingjing.rules.PackageId;
import org.mingjing.texts.Language;

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
    record Result(long decisions, long failures, long differences, long ofOtherMeaning, List<ToldDifference> first) {

        /** The counts alone. */
        Result withoutCases() {
            return new Result(decisions, failures, differences, ofOtherMeaning, List.of());
        }
    }

    /** A difference in the language of the request. */
    record ToldDifference(String caseId, PackageId recorded, PackageId replayed, Instant asOf, String change, String rule, String what) {

        static ToldDifference of(Difference difference, Language language) {
            return new ToldDifference(difference.caseId(), difference.recorded(), difference.replayed(), difference.asOf(),
                    difference.change(), difference.rule(), difference.what().in(language));
        }
    }

    CountedDifferences counts() {
        return counts;
    }

    Result result(Language language) {
        return new Result(counts.decisions(), counts.failures(), counts.differences(), counts.ofOtherMeaning(),
                first.stream().map(difference -> ToldDifference.of(difference, language)).toList());
    }
}
