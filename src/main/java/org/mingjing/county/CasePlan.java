package org.mingjing.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.Power;

/**
 * How one case is to go, in numbers, before any date is known: drawn clean and then bent by an episode. Days are
 * working days after the step they follow; those named {@code …On} are counted on the decision's clock.
 */
final class CasePlan {

    /** How a case ends. */
    enum Ending { DECIDED, NOT_ACCEPTED, WITHDRAWN }

    /** No such step. */
    static final int NONE = -1;

    /** A special procedure, begun so many days after the decision's clock; {@code told} is null if nothing is said. */
    record Special(String cause, int startAfter, int askedDays, int lastsDays, @Nullable Boolean told) {}

    /** An extension made on a counted day; {@code told} is null if nothing is said. */
    record Extension(int madeOn, int days, @Nullable Boolean told) {}

    /** A hearing and what leads to it; each number is in days after the step before, {@code NONE} leaves it out. */
    record Hearing(boolean rightsTold, int requestAfter, int noticeAfter, int heldAfter, int askedDays) {}

    final Power power;
    final int statutoryDays;
    final LocalDate asOfDay;
    final List<Special> specials = new ArrayList<>();
    final List<Extension> extensions = new ArrayList<>();
    Ending ending = Ending.DECIDED;
    int receivedBeforeAsOf = NONE;
    boolean online;
    int reportAfter = 5;
    int noticeAfter = NONE;
    int correctedAfter = 5;
    int acceptAfter;
    boolean clockFromReceipt;
    boolean verified;
    @Nullable Hearing hearing;
    @Nullable Special reviewSpecial;
    int reviewDays;
    int restDays;
    int decideOn;
    int withdrawOn = 2;
    boolean refused;
    boolean delivered = true;
    int deliverAfter = 2;
    boolean charged;
    int expiresAfter = NONE;
    @Nullable LocalDate expiresOn;
    String silentAfter = "";

    CasePlan(Power power, int statutoryDays, LocalDate asOfDay) {
        this.power = power;
        this.statutoryDays = statutoryDays;
        this.asOfDay = asOfDay;
    }

    /** Days the power gives its review, 0 if it sets no limit. */
    int reviewLimitDays() {
        NodeDefinition review = power.node("review");
        return review == null ? 0 : review.limitAmount();
    }

    /** Days of the period that runs out first: the promised one, or the statutory one if nothing is promised. */
    int limitDays() {
        return power.promisedAmount() > 0 ? power.promisedAmount() : statutoryDays;
    }

    /** Lets the case fall silent after a step, received so many days before the as-of day. */
    void silent(String after, int daysBeforeAsOf) {
        silentAfter = after;
        receivedBeforeAsOf = daysBeforeAsOf;
        acceptAfter = 0;
    }

    /** A hearing that keeps every rule, asked for by the applicant or held of the office's own motion. */
    static Hearing lawfulHearing(boolean requested) {
        return new Hearing(true, requested ? 2 : NONE, 1, 8, 20);
    }
}
