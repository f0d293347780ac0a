package org.mingjing.county;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingjing.facts.Power;

/** Acceptance to decision: the promised period and the statutory one (行政许可法 art. 42). */
final class DecisionEpisodes {

    private DecisionEpisodes() {}

    static List<Episode> all() {
        return Stream.of(late(), atTheEdge(), silent(), elsewise()).flatMap(List::stream).toList();
    }

    private static List<Episode> late() {
        return List.of(
                Episode.bent("decision-after-promise", EligiblePowers.promised(3), (course, dice) ->
                        course.decideOn = dice.between(course.limitDays() + 1, Math.min(20, course.limitDays() + 5))),
                beyondStatute("decision-after-promise-and-statute", EligiblePowers.promised(3)),
                beyondStatute("decision-after-statute", EligiblePowers::unpromised),
                Episode.bent("joint-decision-after-promise", EligiblePowers::jointPromised, (course, dice) ->
                        course.decideOn = dice.between(course.limitDays() + 1, 45)),
                beyondStatute("joint-decision-after-statute", EligiblePowers::joint),
                beyondStatute("preliminary-decision-after-statute", EligiblePowers::preliminary));
    }

    private static Episode beyondStatute(String id, Predicate<Power> suits) {
        return Episode.bent(id, suits,
                (course, dice) -> course.decideOn = course.statutoryDays + dice.between(1, 8));
    }

    private static List<Episode> atTheEdge() {
        return List.of(
                edge("decision-in-last-moment", EligiblePowers::unpromised, true),
                edge("decision-one-moment-late", EligiblePowers::unpromised, false),
                edge("promise-kept-in-last-moment", EligiblePowers.promised(3), true),
                edge("promise-broken-by-a-moment", EligiblePowers.promised(3), false),
                Episode.bent("joint-decision-beyond-ordinary-period", EligiblePowers::jointUnpromised,
                        (course, dice) -> course.decideOn = dice.between(21, 45)));
    }

    private static Episode edge(String id, Predicate<Power> suits, boolean inTime) {
        return new Episode(id, suits, (course, dice) -> {
            course.decideOn = course.limitDays();
            course.deliverAfter = 3;
        }, (script, dice) -> {
            PlannedStep decision = script.get("decision");
            PlannedStep moved = inTime ? script.moveToEndOfDay(decision) : script.moveToMidnightAfter(decision);
            script.find("fee", PlannedStep.COMPLETE).ifPresent(fee -> script.replace(fee, fee.movedTo(moved.at().plusSeconds(60))));
        });
    }

    private static List<Episode> silent() {
        return List.of(
                silent("decision-silent-two-days-left", EligiblePowers::unpromised, 19),
                silent("decision-silent-last-day", EligiblePowers::unpromised, 20),
                silent("decision-silent", EligiblePowers::unpromised, 24),
                ofPromise("promise-silent-two-days-left", -1),
                ofPromise("promise-silent-last-day", 0),
                ofPromise("promise-silent", 2),
                silent("promise-and-statute-silent", EligiblePowers.promised(3), 26),
                silent("joint-silent-last-day", EligiblePowers::jointUnpromised, 45));
    }

    private static Episode silent(String id, Predicate<Power> suits, int days) {
        return Episode.bent(id, suits, (course, dice) -> course.silent("acceptance", days));
    }

    private static Episode ofPromise(String id, int daysBeyond) {
        return Episode.bent(id, EligiblePowers.promised(3),
                (course, dice) -> course.silent("acceptance", course.limitDays() + daysBeyond));
    }

    private static List<Episode> elsewise() {
        return List.of(
                withdrawn("withdrawn-on-last-day", 20),
                withdrawn("withdrawn-late", 23),
                Episode.bent("power-not-registered", EligiblePowers::unregistered,
                        (course, dice) -> course.decideOn = dice.between(50, 70)));
    }

    private static Episode withdrawn(String id, int day) {
        return Episode.bent(id, EligiblePowers::unpromised, (course, dice) -> {
            course.ending = CasePlan.Ending.WITHDRAWN;
            course.withdrawOn = day;
        });
    }
}
