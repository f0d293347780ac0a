package org.mingjing.county;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingjing.facts.Power;

/** Faults of the data rather than of conduct, and what a source corrects of itself. */
final class DataEpisodes {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Predicate<Power> UNLIMITED = power -> EligiblePowers.plain(power) && !EligiblePowers.limitedReview(power);

    private DataEpisodes() {}

    static List<Episode> all() {
        return Stream.of(entered(), timed(), sameSecond(), corrected()).flatMap(List::stream).toList();
    }

    private static List<Episode> entered() {
        return List.of(
                entered("entered-late", DAY.plusSeconds(1), "XK-D-LATE-ENTRY"),
                entered("entered-days-late", Duration.ofDays(6).plusMinutes(7), "XK-D-LATE-ENTRY"),
                entered("entered-after-a-day", DAY, ""),
                entered("entered-before", Duration.ofMinutes(-11), "XK-D-ENTRY-BEFORE"),
                entered("entered-at-once", Duration.ZERO, ""),
                Episode.marked("entered-late-without-slip", EligiblePowers::plain, (script, dice) -> {
                    PlannedStep acceptance = script.get("acceptance");
                    script.plant("XK32-NO-SLIP", script.replace(acceptance, acceptance.with("document", "")));
                    PlannedStep decision = script.get("decision");
                    script.plant("XK-D-LATE-ENTRY", script.replace(decision, decision.enteredAfter(DAY.plusHours(5))));
                }));
    }

    private static Episode entered(String id, Duration delay, String rule) {
        return Episode.marked(id, EligiblePowers::plain, (script, dice) -> {
            PlannedStep step = dice.oneOf(script.steps());
            PlannedStep entered = script.replace(step, step.enteredAfter(delay));
            if (!rule.isEmpty()) {
                script.plant(rule, entered);
            }
        });
    }

    private static List<Episode> timed() {
        return List.of(
                Episode.marked("review-ended-before-start", UNLIMITED, (script, dice) -> {
                    PlannedStep start = script.get("review", PlannedStep.START);
                    PlannedStep end = script.get("review", PlannedStep.COMPLETE);
                    script.replace(start, start.movedTo(end.at()));
                    script.replace(end, end.movedTo(start.at()));
                    script.plant("XK-D-END-BEFORE-START", "review", end.at(), end.actor());
                }),
                Episode.marked("received-at-midnight", EligiblePowers::plain, (script, dice) -> script.plant("XK-D-MIDNIGHT",
                        script.moveToMidnightBefore(script.get("receipt")))),
                new Episode("delivered-at-midnight", EligiblePowers::plain, (course, dice) -> course.deliverAfter = 2,
                        (script, dice) -> script.plant("XK-D-MIDNIGHT",
                                script.moveToMidnightBefore(script.get("delivery")))),
                Episode.marked("received-after-midnight", EligiblePowers::plain, (script, dice) -> {
                    PlannedStep receipt = script.moveToMidnightBefore(script.get("receipt"));
                    script.replace(receipt, receipt.movedTo(receipt.at().plusSeconds(1)));
                }));
    }

    private static List<Episode> sameSecond() {
        return List.of(
                new Episode("three-steps-in-a-second", EligiblePowers::plain, DataEpisodes::verified,
                        (script, dice) -> plantSameSecond(script, 100, 400, 900)),
                new Episode("three-steps-in-an-instant", EligiblePowers::plain, DataEpisodes::verified,
                        (script, dice) -> plantSameSecond(script, 0, 0, 0)),
                new Episode("two-steps-in-a-second", EligiblePowers::plain, DataEpisodes::verified,
                        (script, dice) -> together(script, -1_000, 400, 900)),
                new Episode("three-steps-about-a-second", EligiblePowers::plain, DataEpisodes::verified,
                        (script, dice) -> together(script, 500, 900, 1_100)));
    }

    private static void plantSameSecond(Script script, int verified, int started, int reviewed) {
        together(script, verified, started, reviewed);
        PlannedStep first = script.get("verification");
        script.plant("XK-D-SAME-SECOND", first.node(), script.get("review", PlannedStep.COMPLETE).at(), first.actor());
    }

    /** Puts verification and review at so many milliseconds after the second in which the review ended. */
    private static void together(Script script, int verified, int started, int reviewed) {
        PlannedStep end = script.get("review", PlannedStep.COMPLETE);
        Instant second = end.at();
        PlannedStep verification = script.get("verification");
        PlannedStep start = script.get("review", PlannedStep.START);
        script.replace(verification, verification.movedTo(second.plusMillis(verified)));
        script.replace(start, start.movedTo(second.plusMillis(started)));
        script.replace(end, end.movedTo(second.plusMillis(reviewed)));
    }

    private static List<Episode> corrected() {
        return List.of(
                Episode.marked("slip-added-by-correction", EligiblePowers::plain, (script, dice) -> {
                    PlannedStep acceptance = script.get("acceptance");
                    script.replace(acceptance, acceptance.formerly(acceptance.with("document", "")));
                }),
                Episode.marked("slip-removed-by-correction", EligiblePowers::plain, (script, dice) -> {
                    PlannedStep acceptance = script.get("acceptance");
                    PlannedStep blank = acceptance.with("document", "").formerly(acceptance);
                    script.plant("XK32-NO-SLIP", script.replace(acceptance, blank));
                }),
                Episode.marked("decision-time-corrected", EligiblePowers::plain, (script, dice) -> {
                    PlannedStep decision = script.get("decision");
                    script.replace(decision, decision.formerly(decision.movedTo(decision.at().plus(Duration.ofDays(9)))));
                }),
                Episode.marked("official-corrected", EligiblePowers::plain, (script, dice) -> {
                    PlannedStep decision = script.get("decision");
                    script.replace(decision, decision.formerly(decision.by(script.crew().reviewer())));
                }));
    }

    private static void verified(CasePlan course, Dice dice) {
        course.verified = true;
    }
}
