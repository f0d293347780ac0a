package org.mingjing.county;

import java.time.LocalDate;
import java.util.List;
import org.mingjing.facts.Power;

/** Draws courses that keep every rule. */
final class CleanCasePlan {

    private static final List<String> CAUSES =
            List.of("bidding", "auction", "inspection", "test", "quarantine", "appraisal", "expert-review");

    private final TruthTable truth;
    private final Plan.Mix mix;
    private final LocalDate asOfDay;

    CleanCasePlan(TruthTable truth, Plan.Mix mix, LocalDate asOfDay) {
        this.truth = truth;
        this.mix = mix;
        this.asOfDay = asOfDay;
    }

    /** A course with nothing in it that the power does not ask for; what an episode starts from. */
    CasePlan plain(Power power, Dice dice) {
        CasePlan course = new CasePlan(power, truth.limit(DecisionPeriod.nameFor(power)), asOfDay);
        boolean immediate = power.handling().equals("immediate");
        course.verified = !immediate && dice.percent(mix.verified());
        course.acceptAfter = immediate ? 0 : dice.nearer(0, 2);
        course.reviewDays = immediate ? 0 : dice.nearer(0, 2);
        course.reportAfter = dice.between(3, 15);
        course.deliverAfter = immediate ? 0 : dice.nearer(0, 6);
        course.charged = !power.feeBasis().isEmpty();
        int first = 2;
        if (power.hearingRequired()) {
            course.hearing = CasePlan.lawfulHearing(dice.percent(50));
            first = 8;
        }
        course.decideOn = immediate ? 0 : dice.nearer(first, course.limitDays());
        return course;
    }

    /** A course with the variety of everyday work. */
    CasePlan varied(Power power, Dice dice) {
        CasePlan course = plain(power, dice);
        if (power.handling().equals("immediate")) {
            return course;
        }
        course.online = dice.percent(mix.online());
        course.acceptAfter = course.online ? dice.nearer(1, 4) : dice.nearer(0, 4);
        course.refused = dice.percent(mix.refused());
        course.delivered = !course.refused || dice.percent(70);
        if (dice.percent(mix.corrected())) {
            course.noticeAfter = dice.nearer(course.online ? 1 : 0, 4);
            course.correctedAfter = dice.nearer(1, 25);
        }
        if (dice.percent(mix.notAccepted())) {
            course.ending = CasePlan.Ending.NOT_ACCEPTED;
        } else if (course.hearing == null && dice.percent(mix.withdrawn())) {
            course.ending = CasePlan.Ending.WITHDRAWN;
            course.withdrawOn = dice.between(1, 2);
        } else if (course.hearing == null && course.limitDays() >= 5) {
            slower(course, dice);
        }
        return course;
    }

    private void slower(CasePlan course, Dice dice) {
        if (dice.percent(mix.special())) {
            int asked = dice.between(1, 3) * 5;
            course.specials.add(new CasePlan.Special(dice.oneOf(CAUSES), dice.between(1, 2), asked,
                    dice.between(2, asked), true));
            course.decideOn = Math.max(course.decideOn, 4);
        }
        if (dice.percent(mix.extended())) {
            int by = dice.between(3, truth.limit(DecisionPeriod.extensionNameFor(course.power)));
            course.extensions.add(new CasePlan.Extension(course.limitDays() - 1, by, true));
            course.decideOn = course.limitDays() + dice.between(1, by);
        }
    }
}
