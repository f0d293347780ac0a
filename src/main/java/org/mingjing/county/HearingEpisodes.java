package org.mingjing.county;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Hearings: asked for, announced, held in time, by another than who reviewed (行政许可法 art. 46 to 48). */
final class HearingEpisodes {

    private static final int NONE = CasePlan.NONE;

    private HearingEpisodes() {}

    static List<Episode> all() {
        return Stream.of(inTime(), late(), notice(), persons(), absent()).flatMap(List::stream).toList();
    }

    private static List<Episode> inTime() {
        return List.of(
                new Episode("hearing-in-last-moment", EligiblePowers::hearingRequired,
                        hearing(new CasePlan.Hearing(true, 2, 1, 19, 30)),
                        (script, dice) -> script.moveToEndOfDay(script.get("hearing"))),
                Episode.bent("hearing-asked-too-late", EligiblePowers.roomy(12), (course, dice) -> {
                    course.hearing = new CasePlan.Hearing(true, 6, NONE, NONE, 0);
                    course.decideOn = dice.between(9, 12);
                    course.receivedBeforeAsOf = dice.between(45, 150);
                }),
                silent("hearing-silent-two-days-left", 22));
    }

    private static List<Episode> late() {
        return List.of(
                Episode.bent("hearing-late", EligiblePowers::hearingRequired, hearing(new CasePlan.Hearing(true, 2, 1, 21, 30))),
                new Episode("hearing-asked-in-last-moment-and-not-held", EligiblePowers.roomy(12), (course, dice) -> {
                    course.hearing = new CasePlan.Hearing(true, 5, NONE, NONE, 0);
                    course.decideOn = dice.between(9, 12);
                    course.receivedBeforeAsOf = dice.between(45, 150);
                }, (script, dice) -> script.moveToEndOfDay(script.get("hearing-request"))),
                silent("hearing-silent-last-day", 23),
                silent("hearing-silent", 26));
    }

    private static List<Episode> notice() {
        return List.of(
                Episode.bent("hearing-notice-short", EligiblePowers::hearingRequired, (course, dice) -> course.hearing =
                        new CasePlan.Hearing(true, NONE, 1, dice.between(3, 6), 20)),
                Episode.bent("hearing-notice-just-enough", EligiblePowers::hearingRequired,
                        hearing(new CasePlan.Hearing(true, NONE, 1, 7, 20))),
                new Episode("hearing-notice-one-moment-short", EligiblePowers::hearingRequired,
                        hearing(new CasePlan.Hearing(true, NONE, 1, 7, 20)), (script, dice) -> {
                            PlannedStep atDawn = script.moveToMidnightBefore(script.get("hearing"));
                            script.replace(atDawn, atDawn.movedTo(atDawn.at().minusMillis(1)));
                        }),
                new Episode("hearing-unannounced", EligiblePowers::hearingRequired,
                        hearing(new CasePlan.Hearing(true, 2, NONE, 8, 20)),
                        (script, dice) -> script.plant("XK48-UNNOTIFIED", script.get("hearing"))));
    }

    private static List<Episode> persons() {
        return List.of(Episode.marked("hearing-hosted-by-reviewer", EligiblePowers::hearingRequired, (script, dice) -> {
            PlannedStep hearing = script.get("hearing");
            PlannedStep hosted = script.replace(hearing, hearing.with("host", script.crew().reviewer().official()));
            Instant review = script.get("review", PlannedStep.START).at();
            script.plant("XK48-HOST-IS-REVIEWER", "hearing", review.isAfter(hosted.at()) ? review : hosted.at(),
                    hosted.actor());
        }));
    }

    private static List<Episode> absent() {
        return List.of(
                new Episode("hearing-not-held", EligiblePowers::hearingRequired,
                        hearing(new CasePlan.Hearing(true, NONE, NONE, NONE, 0)),
                        (script, dice) -> script.plant("XK72-NO-HEARING", script.get("decision"))),
                new Episode("hearing-rights-untold", EligiblePowers::hearingRequired,
                        hearing(new CasePlan.Hearing(false, NONE, 1, 8, 20)),
                        (script, dice) -> script.plant("XK72-RIGHTS-UNTOLD", script.get("decision"))),
                new Episode("hearing-forgotten", EligiblePowers::hearingRequired, (course, dice) -> course.hearing = null,
                        (script, dice) -> {
                            script.plant("XK72-NO-HEARING", script.get("decision"));
                            script.plant("XK72-RIGHTS-UNTOLD", script.get("decision"));
                        }));
    }

    private static Episode.Bend hearing(CasePlan.Hearing hearing) {
        return (course, dice) -> course.hearing = hearing;
    }

    private static Episode silent(String id, int days) {
        return Episode.bent(id, EligiblePowers::hearingRequired, (course, dice) -> {
            course.hearing = new CasePlan.Hearing(true, 2, 1, 21, 30);
            course.silent("special", days);
        });
    }
}
