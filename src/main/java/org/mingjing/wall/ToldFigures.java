package org.mingjing.wall;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.score.ConfirmedRisk;
import org.mingjing.warn.ReplyTime;

/**
 * Figures of the wall as a person sees them.
 *
 * @param at when they were worked out, null if they never were
 * @param departments of the confirmed index, with where they are
 * @param regions in which they are, and those above
 */
record ToldFigures(@Nullable Instant at, List<Place> regions, List<DepartmentRisk> departments, DeadlineRates deadlines,
        List<SourceVoice> sources, List<Replies> reviewers) {

    static final ToldFigures NONE = new ToldFigures(null, List.of(), List.of(), DeadlineRates.NONE, List.of(), List.of());

    /** A region. @param parent code of the region above, empty if there is none */
    record Place(String code, String name, String parent) {}

    /** A department with its confirmed risk. @param region code, empty if it is not known */
    record DepartmentRisk(ConfirmedRisk risk, String region) {}

    /** How soon a reviewer decides. @param medianHours half of the decisions took no longer @param longestHours the slowest one */
    record Replies(String account, String name, int decisions, double medianHours, double longestHours) {

        static Replies of(List<ReplyTime> times) {
            double[] hours = times.stream().mapToDouble(time -> time.took().toMinutes() / 60.0).sorted().toArray();
            ReplyTime newest = times.get(0);
            return new Replies(newest.account(), newest.name(), hours.length, hours[(hours.length - 1) / 2], hours[hours.length - 1]);
        }
    }
}
