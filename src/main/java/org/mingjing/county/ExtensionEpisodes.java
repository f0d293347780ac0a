package org.mingjing.county;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Power;

/** One extension, approved, with a reason, in time, and the applicant told of it (行政许可法 art. 42). */
final class ExtensionEpisodes {

    private static final String UNAPPROVED = "XK42-EXTENSION-UNAPPROVED";

    private ExtensionEpisodes() {}

    static List<Episode> all() {
        return Stream.of(lawful(), relied(), marked(), second()).flatMap(List::stream).toList();
    }

    private static List<Episode> lawful() {
        return List.of(
                extended("extension-lawful", EligiblePowers::unpromised, 18, 10, 21, 30),
                extended("extension-lawful-joint", EligiblePowers::jointUnpromised, 43, 15, 46, 60),
                extended("extension-longer-than-allowed-in-time", EligiblePowers::unpromised, 18, 30, 27, 30),
                Episode.bent("extension-lawful-of-promise", EligiblePowers.promised(6), (course, dice) ->
                        ofPromise(course, course.limitDays() + dice.between(1, 5))),
                new Episode("extension-in-last-moment", EligiblePowers::unpromised, (course, dice) -> {
                    extend(course, 20, 10, true);
                    course.decideOn = dice.between(23, 30);
                    course.reviewDays = 0;
                }, (script, dice) -> script.moveToEndOfDay(script.get("extension"))));
    }

    private static List<Episode> relied() {
        return List.of(
                extended("extension-used-up", EligiblePowers::unpromised, 18, 10, 31, 35),
                extended("extension-used-up-joint", EligiblePowers::jointUnpromised, 43, 15, 61, 65),
                extended("extension-longer-than-allowed", EligiblePowers::unpromised, 18, 30, 31, 35),
                extended("extension-after-due", EligiblePowers::unpromised, 22, 10, 24, 29),
                Episode.bent("extension-of-promise-used-up", EligiblePowers.promised(6),
                        (course, dice) -> ofPromise(course, course.limitDays() + 6)),
                new Episode("extension-one-moment-late", EligiblePowers::unpromised, (course, dice) -> {
                    extend(course, 20, 10, true);
                    course.decideOn = dice.between(23, 30);
                    course.reviewDays = 0;
                }, (script, dice) -> script.moveToMidnightAfter(script.get("extension"))));
    }

    private static List<Episode> marked() {
        return List.of(
                blank("extension-without-approver", "approver", 22, 28),
                blank("extension-without-reason", "reason", 22, 28),
                blank("extension-without-approver-not-needed", "approver", 19, 20),
                new Episode("extension-untold", EligiblePowers::unpromised, told(false),
                        (script, dice) -> script.plant("XK42-EXTENSION-UNTOLD", script.get("extension"))),
                Episode.bent("extension-telling-unknown", EligiblePowers::unpromised, told(null)));
    }

    private static List<Episode> second() {
        return List.of(
                new Episode("extension-second-not-needed", EligiblePowers::unpromised, (course, dice) -> {
                    extend(course, 18, 5, true);
                    extend(course, 22, 5, true);
                    course.decideOn = dice.between(24, 25);
                }, (script, dice) -> plantSecond(script)),
                new Episode("extension-second", EligiblePowers::unpromised, (course, dice) -> {
                    extend(course, 18, 5, true);
                    extend(course, 22, 5, true);
                    course.decideOn = dice.between(26, 30);
                }, (script, dice) -> plantSecond(script)));
    }

    private static void plantSecond(Script script) {
        PlannedStep second = script.steps().stream().filter(step -> step.node().equals("extension")).skip(1).findFirst().orElseThrow();
        script.plant("XK42-EXTENSION-SECOND", second);
    }

    private static Episode extended(String id, Predicate<Power> suits, int madeOn, int days, int first, int last) {
        return Episode.bent(id, suits, (course, dice) -> {
            extend(course, madeOn, days, true);
            course.decideOn = dice.between(first, last);
        });
    }

    private static Episode blank(String id, String attribute, int first, int last) {
        return new Episode(id, EligiblePowers::unpromised, (course, dice) -> {
            extend(course, 18, 10, true);
            course.decideOn = dice.between(first, last);
        }, (script, dice) -> {
            PlannedStep extension = script.get("extension");
            script.plant(UNAPPROVED, script.replace(extension, extension.with(attribute, dice.percent(50) ? "" : " ")));
        });
    }

    private static Episode.Bend told(@Nullable Boolean told) {
        return (course, dice) -> {
            extend(course, 18, 10, told);
            course.decideOn = dice.between(21, 30);
        };
    }

    private static void ofPromise(CasePlan course, int decideOn) {
        extend(course, course.limitDays() - 1, 5, true);
        course.decideOn = decideOn;
    }

    private static void extend(CasePlan course, int madeOn, int days, @Nullable Boolean told) {
        course.extensions.add(new CasePlan.Extension(madeOn, days, told));
    }
}
