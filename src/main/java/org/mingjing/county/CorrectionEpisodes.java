package org.mingjing.county;

import java.util.List;
import java.util.stream.Stream;

/** Receipt to acceptance: asked for all that is missing within five days, or deemed accepted (行政许可法 art. 32). */
final class CorrectionEpisodes {

    private CorrectionEpisodes() {}

    static List<Episode> all() {
        return Stream.of(late(), atTheEdge(), silent()).flatMap(List::stream).toList();
    }

    private static List<Episode> late() {
        return List.of(
                Episode.bent("acceptance-late", EligiblePowers::unpromised, CorrectionEpisodes::acceptedLate),
                Episode.bent("correction-notice-late", EligiblePowers::unpromised, CorrectionEpisodes::askedLate),
                Episode.bent("acceptance-late-and-decision-late", EligiblePowers::unpromised, (course, dice) -> {
                    acceptedLate(course, dice);
                    course.decideOn = dice.between(21, 24);
                }),
                Episode.bent("non-acceptance-late", EligiblePowers::unpromised, (course, dice) -> {
                    course.ending = CasePlan.Ending.NOT_ACCEPTED;
                    course.acceptAfter = dice.between(6, 9);
                    course.receivedBeforeAsOf = dice.between(35, 120);
                }));
    }

    private static List<Episode> atTheEdge() {
        return List.of(
                Episode.bent("correction-long", EligiblePowers.roomy(6), (course, dice) -> {
                    course.noticeAfter = dice.between(0, 5);
                    course.correctedAfter = dice.between(40, 60);
                }),
                new Episode("acceptance-in-last-moment", EligiblePowers.roomy(6), (course, dice) -> {
                    course.acceptAfter = 5;
                    course.decideOn = dice.between(4, 6);
                }, (script, dice) -> script.moveToEndOfDay(script.get("acceptance"))),
                new Episode("acceptance-one-moment-late", EligiblePowers::unpromised, (course, dice) -> {
                    course.acceptAfter = 5;
                    course.decideOn = dice.between(9, 20);
                    course.clockFromReceipt = true;
                    course.verified = false;
                }, (script, dice) -> script.moveToMidnightAfter(script.get("acceptance"))));
    }

    private static List<Episode> silent() {
        return List.of(
                silent("receipt-silent-two-days-left", 4),
                silent("receipt-silent-last-day", 5),
                silent("receipt-silent", 7),
                silent("receipt-silent-decision-last-day", 20),
                silent("receipt-silent-decision-overdue", 25));
    }

    private static void acceptedLate(CasePlan course, Dice dice) {
        course.acceptAfter = dice.between(6, 9);
        course.clockFromReceipt = true;
        course.decideOn = dice.between(12, 20);
    }

    private static void askedLate(CasePlan course, Dice dice) {
        course.noticeAfter = dice.between(6, 8);
        course.correctedAfter = dice.between(1, 3);
        course.acceptAfter = dice.between(0, 1);
        course.clockFromReceipt = true;
        course.decideOn = dice.between(14, 20);
    }

    private static Episode silent(String id, int days) {
        return Episode.bent(id, EligiblePowers::unpromised, (course, dice) -> course.silent("receipt", days));
    }
}
