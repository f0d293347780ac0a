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
                Episode.bent("promise-kept-by-pause", Suits.promised(5), (course, dice) -> {
                    pause(course, 1, 10, 8);
                    course.decideOn = course.limitDays();
                }),
                Episode.bent("pauses-several", Suits::unpromised, (course, dice) -> {
                    pauseTwice(course);
                    course.decideOn = 20;
                }),
                new Episode("pause-ended-in-last-moment", Suits.roomy(12), PauseEpisodes::asLongAsAsked,
                        (script, dice) -> script.moveToEndOfDay(script.get("special", Step.COMPLETE))),
                Episode.bent("pause-of-unasked-length", Suits.roomy(8), (course, dice) -> {
                    pause(course, 1, 0, 6);
                    course.decideOn = dice.between(5, 8);
                }),
                Episode.bent("pause-open", Suits::unpromised, (course, dice) -> {
                    pause(course, 15, 20, 19);
                    course.silent("special", 25);
                }));
    }

    private static List<Episode> late() {
        return List.of(
                Episode.bent("promise-broken-after-pause", Suits.promised(5), (course, dice) -> {
                    pause(course, 1, 10, 8);
                    course.decideOn = course.limitDays() + 1;
                }),
                Episode.bent("pauses-several-late", Suits::unpromised, (course, dice) -> {
                    pauseTwice(course);
                    course.decideOn = 21;
                }),
                Episode.bent("pause-longer-than-asked", Suits.roomy(10), (course, dice) -> {
                    pause(course, 1, 5, dice.between(6, 8));
                    course.decideOn = dice.between(6, 10);
                }),
                Episode.bent("pause-longer-than-asked-and-late", Suits::unpromised, (course, dice) -> {
                    pause(course, 1, 5, dice.between(6, 8));
                    course.decideOn = dice.between(21, 23);
                }),
                Episode.bent("pause-longer-than-asked-silent", Suits::unpromised, (course, dice) -> {
                    pause(course, 2, 5, 4);
                    course.silent("special", 10);
                }),
                new Episode("pause-ended-one-moment-late", Suits.roomy(12), PauseEpisodes::asLongAsAsked,
                        (script, dice) -> script.moveToMidnightAfter(script.get("special", Step.COMPLETE))));
    }

    private static List<Episode> told() {
        return List.of(
                new Episode("pause-untold", Suits.roomy(8), (course, dice) -> pauseTelling(course, false),
                        (script, dice) -> script.plant("XK45-UNTOLD", script.get("special", Step.START))),
                Episode.bent("pause-telling-unknown", Suits.roomy(8), (course, dice) -> pauseTelling(course, null)));
    }

    private static void asLongAsAsked(Course course, Dice dice) {
        pause(course, 1, 5, 5);
        course.decideOn = dice.between(6, 12);
    }

    private static void pauseTwice(Course course) {
        pause(course, 1, 5, 4);
        pause(course, 8, 10, 7);
    }

    private static void pause(Course course, int startAfter, int asked, int lasts) {
        course.specials.add(new Course.Special("expert-review", startAfter, asked, lasts, true));
    }

    private static void pauseTelling(Course course, @Nullable Boolean told) {
        course.specials.add(new Course.Special("appraisal", 1, 10, 5, told));
        course.decideOn = 6;
    }
}
