package org.mingjing.county;

import java.util.List;
import java.util.stream.Stream;

/** Periods at either end: the report of the lower office (行政许可法 art. 43), delivery (44) and renewal (50). */
final class DeliveryEpisodes {

    private DeliveryEpisodes() {}

    static List<Episode> all() {
        return Stream.of(reported(), delivered(), renewed()).flatMap(List::stream).toList();
    }

    private static List<Episode> reported() {
        return List.of(
                Episode.bent("report-late", EligiblePowers::preliminary, (course, dice) -> course.reportAfter = dice.between(21, 26)),
                new Episode("report-in-last-moment", EligiblePowers::preliminary, (course, dice) -> course.reportAfter = 20,
                        (script, dice) -> script.moveToEndOfDay(script.get("preliminary-report"))),
                Episode.bent("report-silent-two-days-left", EligiblePowers::preliminary,
                        (course, dice) -> course.silent("preliminary-acceptance", 19)),
                Episode.bent("report-silent-last-day", EligiblePowers::preliminary,
                        (course, dice) -> course.silent("preliminary-acceptance", 20)),
                Episode.bent("report-silent", EligiblePowers::preliminary,
                        (course, dice) -> course.silent("preliminary-acceptance", 24)));
    }

    private static List<Episode> delivered() {
        return List.of(
                Episode.bent("delivery-late", EligiblePowers::plain, (course, dice) -> course.deliverAfter = dice.between(11, 16)),
                new Episode("delivery-in-last-moment", EligiblePowers::plain, (course, dice) -> course.deliverAfter = 10,
                        (script, dice) -> script.moveToEndOfDay(script.get("delivery"))),
                new Episode("delivery-one-moment-late", EligiblePowers::plain, (course, dice) -> course.deliverAfter = 10,
                        (script, dice) -> script.moveToMidnightAfter(script.get("delivery"))),
                Episode.bent("refusal-not-delivered", EligiblePowers::plain, (course, dice) -> {
                    course.refused = true;
                    course.delivered = false;
                    course.receivedBeforeAsOf = dice.between(60, 150);
                }),
                undelivered("delivery-silent-two-days-left", 9),
                undelivered("delivery-silent-last-day", 10),
                undelivered("delivery-silent", 14));
    }

    private static Episode undelivered(String id, int days) {
        return Episode.bent(id, EligiblePowers.roomy(5), (course, dice) -> {
            course.decideOn = 4;
            course.silent("decision", 4 + days);
        });
    }

    private static List<Episode> renewed() {
        return List.of(
                Episode.bent("renewal-late", EligiblePowers.roomy(15), (course, dice) -> renew(course, 35, dice.between(13, 15))),
                Episode.bent("renewal-in-time", EligiblePowers.roomy(15), (course, dice) -> renew(course, 45, dice.between(13, 15))),
                Episode.bent("renewal-just-protected", EligiblePowers.roomy(12), (course, dice) -> renew(course, 30, 10)),
                Episode.bent("renewal-just-unprotected", EligiblePowers.roomy(12), (course, dice) -> renew(course, 29, 10)),
                new Episode("renewal-in-last-moment", EligiblePowers.roomy(12), (course, dice) -> renew(course, 34, 10),
                        (script, dice) -> script.moveToEndOfDay(script.get("decision"))),
                new Episode("renewal-one-moment-late", EligiblePowers.roomy(12), (course, dice) -> renew(course, 34, 10),
                        (script, dice) -> script.moveToMidnightAfter(script.get("decision"))),
                expiring("renewal-silent-last-day", 0),
                expiring("renewal-silent", 4));
    }

    /** Asked to complete the papers on day 3 and accepted on day 24, so that only the renewal can run out. */
    private static void renew(CasePlan course, int expiresAfter, int decideOn) {
        course.expiresAfter = expiresAfter;
        course.noticeAfter = 3;
        course.correctedAfter = 20;
        course.acceptAfter = 1;
        course.decideOn = decideOn;
        course.deliverAfter = 4;
    }

    private static Episode expiring(String id, int daysAgo) {
        return Episode.bent(id, EligiblePowers::plain, (course, dice) -> {
            course.expiresOn = course.asOfDay.minusDays(daysAgo);
            course.noticeAfter = 3;
            course.silent("correction-notice", 45);
        });
    }
}
