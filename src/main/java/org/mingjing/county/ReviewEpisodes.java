package org.mingjing.county;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingjing.facts.Power;

/** The steps of the procedure: their own limits, missing, in the wrong order, taken twice, by whom and how fast. */
final class ReviewEpisodes {

    private static final Predicate<Power> LIMITED = EligiblePowers.roomy(12).and(EligiblePowers::limitedReview);

    private ReviewEpisodes() {}

    static List<Episode> all() {
        return Stream.of(limited(), missing(), disordered(), repeated(), persons()).flatMap(List::stream).toList();
    }

    private static List<Episode> limited() {
        return List.of(
                Episode.bent("review-over-limit", LIMITED, (course, dice) -> {
                    course.reviewDays = course.reviewLimitDays() + dice.between(1, 3);
                    course.decideOn = course.reviewDays + 2;
                }),
                new Episode("review-in-last-moment", LIMITED, (course, dice) -> {
                    course.reviewDays = course.reviewLimitDays();
                    course.restDays = 1;
                    course.decideOn = course.reviewDays + 3;
                }, (script, dice) -> script.moveToEndOfDay(script.get("review", PlannedStep.COMPLETE))),
                Episode.bent("review-held-up-by-pause", LIMITED, (course, dice) -> {
                    course.reviewSpecial = new CasePlan.Special("test", 1, 5, 4, true);
                    course.reviewDays = course.reviewLimitDays();
                    course.decideOn = course.reviewDays + 3;
                }),
                Episode.bent("review-silent", LIMITED, (course, dice) -> {
                    course.reviewDays = 3;
                    course.decideOn = 4;
                    course.silent("review", course.reviewLimitDays() + 3);
                }));
    }

    private static List<Episode> missing() {
        return List.of(
                Episode.marked("review-missing", EligiblePowers::plain, (script, dice) -> {
                    script.remove(script.get("review", PlannedStep.START));
                    plantMissing(script, "review");
                }),
                new Episode("acceptance-missing", EligiblePowers::plain, (course, dice) -> {
                    course.acceptAfter = 0;
                    course.decideOn = 3;
                }, (script, dice) -> plantMissing(script, "acceptance")),
                Episode.marked("receipt-missing", EligiblePowers::plain, (script, dice) -> plantMissing(script, "receipt")));
    }

    private static void plantMissing(Script script, String node) {
        script.remove(script.get(node));
        PlannedStep decision = script.get("decision");
        script.plant("XK-NODE-MISSING", node, decision.at(), decision.actor());
    }

    private static List<Episode> disordered() {
        return List.of(
                new Episode("review-before-acceptance", EligiblePowers::plain, (course, dice) -> course.acceptAfter = 2,
                        (script, dice) -> {
                            Instant receipt = script.get("receipt").at();
                            shift(script, script.get("review", PlannedStep.START), receipt.plusSeconds(dice.between(600, 1_800)));
                            PlannedStep review = shift(script, script.get("review", PlannedStep.COMPLETE),
                                    receipt.plusSeconds(dice.between(2_000, 4_000)));
                            script.plant("XK-NODE-REVERSED", "review", script.get("acceptance").at(), review.actor());
                        }),
                new Episode("decision-before-review", EligiblePowers::plain, (course, dice) -> course.deliverAfter = 3,
                        (script, dice) -> {
                            PlannedStep decision = script.get("decision");
                            PlannedStep review = shift(script, script.get("review", PlannedStep.COMPLETE),
                                    decision.at().plus(Duration.ofMinutes(dice.between(50, 90))));
                            script.plant("XK-NODE-REVERSED", "decision", review.at(), decision.actor());
                        }));
    }

    private static List<Episode> repeated() {
        return List.of(
                Episode.marked("review-repeated", EligiblePowers::plain, (script, dice) -> script.plant("XK-NODE-REPEATED",
                        script.repeat(script.get("review", PlannedStep.COMPLETE), dice))),
                Episode.marked("delivery-repeated", EligiblePowers::plain, (script, dice) -> script.plant("XK-NODE-REPEATED",
                        script.repeat(script.get("delivery"), dice))),
                Episode.marked("review-returned", EligiblePowers::plain, (script, dice) -> {
                    PlannedStep again = script.repeat(script.get("review", PlannedStep.COMPLETE), dice);
                    script.replace(again, again.with("returned", true));
                }));
    }

    private static List<Episode> persons() {
        return List.of(
                Episode.marked("reviewer-decides", EligiblePowers::plain, (script, dice) -> {
                    PlannedStep decision = script.get("decision");
                    script.plant("XK-SAME-PERSON", script.replace(decision, decision.by(script.crew().reviewer())));
                }),
                new Episode("decided-in-a-minute", EligiblePowers::plain, ReviewEpisodes::atOnce, (script, dice) -> {
                    settle(script, 5, 15, 35, 50);
                    script.plant("XK-INSTANT", script.get("decision"));
                }),
                new Episode("decided-in-the-next-minute", EligiblePowers::plain, ReviewEpisodes::atOnce,
                        (script, dice) -> settle(script, 40, 47, 55, 62)),
                new Episode("decided-in-a-minute-on-the-spot", EligiblePowers::immediate, ReviewEpisodes::atOnce,
                        (script, dice) -> settle(script, 5, 15, 35, 50)));
    }

    private static void atOnce(CasePlan course, Dice dice) {
        course.verified = false;
        course.decideOn = 0;
        course.reviewDays = 0;
    }

    /** Puts acceptance, review and decision at these seconds after the minute of the acceptance. */
    private static void settle(Script script, int accepted, int started, int reviewed, int decided) {
        Instant minute = Instant.ofEpochSecond(script.get("acceptance").at().getEpochSecond() / 60 * 60);
        shift(script, script.get("acceptance"), minute.plusSeconds(accepted));
        shift(script, script.get("review", PlannedStep.START), minute.plusSeconds(started));
        shift(script, script.get("review", PlannedStep.COMPLETE), minute.plusSeconds(reviewed));
        shift(script, script.get("decision"), minute.plusSeconds(decided));
    }

    private static PlannedStep shift(Script script, PlannedStep step, Instant at) {
        return script.replace(step, step.movedTo(at));
    }
}
