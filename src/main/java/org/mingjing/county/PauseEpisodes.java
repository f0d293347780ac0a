package org.mingjing.county;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Special procedures, which hold up the clock for the time they were said to need (行政许可法 art. 45). */
final class PauseEpisodes {

    private PauseEpisodes() {}

    static List<Episode> all() {
        return Stream.of(inTime(), late(), told()).flatMap(List::stream).toList();
    }

    private static List<Episode> inTime() {
        return List.of(
                Episode.bent("promise-kept-by-pause", EligiblePowers.promised(5), (course, dice) -> {
                    pause(course, 1, 10, 8);
                    course.decideOn = course.limitDays();
                }),
                Episode.bent("pauses-several", EligiblePowers::unpromised, (course, dice) -> {
                    pauseTwice(course);
                    course.decideOn = 20;
                }),
                new Episode("pause-ended-in-last-moment", EligiblePowers.roomy(12), PauseEpisodes::asLongAsAsked,
                        (script, dice) -> script.moveToEndOfDay(script.get("special", PlannedStep.COMPLETE))),
                Episode.bent("pause-of-unasked-length", EligiblePowers.roomy(8), (course, dice) -> {
                    pause(course, 1, 0, 6);
                    course.decideOn = dice.between(5, 8);
                }),
                Episode.bent("pause-open", EligiblePowers::unpromised, (course, dice) -> {
                    pause(course, 15, 20, 19);
                    course.silent("special", 25);
                }));
    }

    private static List<Episode> late() {
        return List.of(
                Episode.bent("promise-broken-after-pause", EligiblePowers.promised(5), (course, dice) -> {
                    pause(course, 1, 10, 8);
                    course.decideOn = course.limitDays() + 1;
                }),
                Episode.bent("pauses-several-late", EligiblePowers::unpromised, (course, dice) -> {
                    pauseTwice(course);
                    course.decideOn = 21;
                }),
                Episode.bent("pause-longer-than-asked", EligiblePowers.roomy(10), (course, dice) -> {
                    pause(course, 1, 5, dice.between(6, 8));
                    course.decideOn = dice.between(6, 10);
                }),
                Episode.bent("pause-longer-than-asked-and-late", EligiblePowers::unpromised, (course, dice) -> {
                    pause(course, 1, 5, dice.between(6, 8));
                    course.decideOn = dice.between(21, 23);
                }),
                Episode.bent("pause-longer-than-asked-silent", EligiblePowers::unpromised, (course, dice) -> {
                    pause(course, 2, 5, 4);
                    course.silent("special", 10);
                }),
                new Episode("pause-ended-one-moment-late", EligiblePowers.roomy(12), PauseEpisodes::asLongAsAsked,
                        (script, dice) -> script.moveToMidnightAfter(script.get("special", PlannedStep.COMPLETE))));
    }

    private static List<Episode> told() {
        return List.of(
                new Episode("pause-untold", EligiblePowers.roomy(8), (course, dice) -> pauseTelling(course, false),
                        (script, dice) -> script.plant("XK45-UNTOLD", script.get("special", PlannedStep.START))),
                Episode.bent("pause-telling-unknown", EligiblePowers.roomy(8), (course, dice) -> pauseTelling(course, null)));
    }

    private static void asLongAsAsked(CasePlan course, Dice dice) {
        pause(course, 1, 5, 5);
        course.decideOn = dice.between(6, 12);
    }

    private static void pauseTwice(CasePlan course) {
        pause(course, 1, 5, 4);
        pause(course, 8, 10, 7);
    }

    private static void pause(CasePlan course, int startAfter, int asked, int lasts) {
        course.specials.add(new CasePlan.Special("expert-review", startAfter, asked, lasts, true));
    }

    private static void pauseTelling(CasePlan course, @Nullable Boolean told) {
        course.specials.add(new CasePlan.Special("appraisal", 1, 10, 5, told));
        course.decideOn = 6;
    }
}
