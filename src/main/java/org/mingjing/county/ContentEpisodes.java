package org.mingjing.county;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingjing.facts.Power;

/** What the steps say: slips, requests to complete, verification, reasons and fees (行政许可法 art. 32, 34, 58, 72). */
final class ContentEpisodes {

    private static final Predicate<Power> FREE = power -> EligiblePowers.plain(power) && power.feeBasis().isEmpty();
    private static final Predicate<Power> CHARGED = power -> EligiblePowers.plain(power) && !power.feeBasis().isEmpty();

    private ContentEpisodes() {}

    static List<Episode> all() {
        return Stream.of(receipts(), verification(), reasons(), fees()).flatMap(List::stream).toList();
    }

    private static List<Episode> receipts() {
        return List.of(
                new Episode("correction-asked-twice", EligiblePowers::plain, ContentEpisodes::corrected,
                        (script, dice) -> askAgain(script, script.get("correction-notice"), dice)),
                new Episode("correction-asked-three-times", EligiblePowers::plain, ContentEpisodes::corrected,
                        (script, dice) -> askAgain(script, askAgain(script, script.get("correction-notice"), dice), dice)),
                Episode.marked("acceptance-without-slip", EligiblePowers::plain, (script, dice) ->
                        script.plant("XK32-NO-SLIP", blank(script, "acceptance", "document", dice))),
                new Episode("non-acceptance-without-slip", EligiblePowers::plain, ContentEpisodes::notAccepted, (script, dice) ->
                        script.plant("XK32-NO-SLIP", blank(script, "non-acceptance", "document", dice))));
    }

    private static PlannedStep askAgain(Script script, PlannedStep notice, Dice dice) {
        PlannedStep again = script.repeat(notice, dice);
        script.plant("XK32-NOT-ONCE", again);
        return again;
    }

    private static List<Episode> verification() {
        return List.of(
                new Episode("verified-by-one", EligiblePowers::plain, ContentEpisodes::verified,
                        (script, dice) -> verifyAlone(script)),
                new Episode("verifiers-unknown", EligiblePowers::plain, ContentEpisodes::verified, (script, dice) -> {
                    PlannedStep verification = script.get("verification");
                    script.replace(verification, verification.without("officers"));
                }),
                new Episode("verified-by-one-and-overcharged", CHARGED, ContentEpisodes::verified, (script, dice) -> {
                    verifyAlone(script);
                    overcharge(script);
                }));
    }

    private static void verifyAlone(Script script) {
        PlannedStep verification = script.get("verification");
        script.plant("XK34-ONE-VERIFIER", script.replace(verification,
                verification.with("officers", List.of(script.crew().handler().official()))));
    }

    private static List<Episode> reasons() {
        return List.of(
                new Episode("refused-without-reason", EligiblePowers::plain, (course, dice) -> course.refused = true,
                        (script, dice) -> script.plant("XK72-NO-REASON", blank(script, "decision", "reasons", dice))),
                new Episode("not-accepted-without-reason", EligiblePowers::plain, ContentEpisodes::notAccepted, (script, dice) ->
                        script.plant("XK72-NO-REASON", blank(script, "non-acceptance", "reasons", dice))));
    }

    private static List<Episode> fees() {
        return List.of(
                Episode.marked("fee-without-basis", FREE, (script, dice) -> script.plant("XK58-FEE",
                        charge(script, BigDecimal.valueOf(dice.between(5, 60) * 1000L, 2), dice))),
                Episode.marked("fee-of-nothing", FREE,
                        (script, dice) -> charge(script, BigDecimal.ZERO.setScale(2), dice)),
                Episode.marked("fee-too-high", CHARGED, (script, dice) -> overcharge(script)));
    }

    private static PlannedStep charge(Script script, BigDecimal amount, Dice dice) {
        PlannedStep decision = script.get("decision");
        return script.add("fee", PlannedStep.COMPLETE, decision.at().plusSeconds(dice.between(65, 115)),
                script.crew().window(), Fees.of(amount, BigDecimal.ZERO.setScale(2)), dice);
    }

    private static void overcharge(Script script) {
        PlannedStep fee = script.get("fee");
        BigDecimal due = (BigDecimal) fee.attributes().getOrDefault("amountDue", BigDecimal.ZERO);
        script.plant("XK58-OVERCHARGE", script.replace(fee, fee.with("amountCharged", due.add(new BigDecimal("0.01")))));
    }

    private static PlannedStep blank(Script script, String node, String attribute, Dice dice) {
        PlannedStep step = script.get(node);
        return script.replace(step, step.with(attribute, dice.percent(50) ? "" : "  "));
    }

    private static void corrected(CasePlan course, Dice dice) {
        course.noticeAfter = dice.between(1, 4);
        course.correctedAfter = dice.between(2, 10);
    }

    private static void notAccepted(CasePlan course, Dice dice) {
        course.ending = CasePlan.Ending.NOT_ACCEPTED;
    }

    private static void verified(CasePlan course, Dice dice) {
        course.verified = true;
    }
}
