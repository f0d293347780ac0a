package org.mingjing.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The plan of the county as data: what {@code county/plan.yaml} says.
 *
 * @param days when everything happens
 * @param registry what there is in the county
 * @param cases how cases go
 */
record Plan(Days days, Registry registry, Cases cases) {

    /**
     * When everything happens.
     *
     * @param asOf the instant as of which the county is generated unless another is asked for
     * @param casesFrom first day on which a case may begin
     * @param calendarUntil last day the calendar knows
     * @param marginWorkingDays longer than any period of a case, so that none leaves the calendar
     * @param periodMonths how long before the as-of day cases began
     */
    record Days(Instant asOf, String calendar, LocalDate casesFrom, LocalDate calendarUntil, int marginWorkingDays, int periodMonths,
            LocalDate registeredFrom, Office.Hours office) {}

    /**
     * What there is in the county.
     *
     * @param otherKinds how many powers there are of each kind but permits
     */
    record Registry(Sizes sizes, Map<String, Integer> otherKinds, Permits permits, Regions regions, List<PostPlan> posts,
            List<String> departments) {}

    /** How cases go. */
    record Cases(Mix mix, Noise noise, List<String> subjects, List<EpisodeRate> episodes) {}

    /** How many of each there are. */
    record Sizes(int departments, int posts, int powers, int towns, int villagesPerTown) {}

    /** Percent of permits that are so. */
    record Permits(int immediate, int joint, int preliminary, int hearing, int fee, int limitedReview, int promised) {}

    /** Percent of everyday cases that go so. */
    record Mix(int verified, int online, int refused, int corrected, int notAccepted, int withdrawn, int special,
            int extended) {}

    /** Of a thousand lines or cases, how many arrive otherwise than once and in order. */
    record Noise(int twice, int corrected, int late, int disordered) {}

    /** A region's code and name. */
    record Place(String code, String name) {}

    /** The tree of regions. */
    record Regions(Place province, Place city, Place county, List<String> towns, List<String> villages) {}

    /** A post of every department that has so many. */
    record PostPlan(String name, String role, int officials, int risk) {}

    /** How many of a thousand cases show an episode, and which findings that plants, as {@code "RULE level"}. */
    record EpisodeRate(String id, int perThousand, List<String> plants) {}
}
