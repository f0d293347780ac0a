package org.mingjing.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays out what holds a case up, hearings and other special procedures, and keeps count of the time they take. */
final class Proceedings {

    private final Script script;
    private final Office office;
    private final OfficeTimes desk;
    private final Dice dice;
    private long pausedMillis;

    Proceedings(Script script, Office office, OfficeTimes desk, Dice dice) {
        this.script = script;
        this.office = office;
        this.desk = desk;
        this.dice = dice;
    }

    /** Working days that hold the time for which the decision's clock has stood still so far. */
    int pausedDays() {
        return office.wholeDays(pausedMillis);
    }

    void pause(CasePlan.Special special, LocalDate startDay) {
        PlannedStep start = startOf(special, startDay);
        endOf(special, start, office.plus(desk.day(), special.lastsDays()));
    }

    /** A hearing, from telling of the right to it on the first day; it holds the case up from when it is sure to come. */
    void hear(CasePlan.Hearing hearing, LocalDate firstDay) {
        LocalDate day = firstDay;
        if (hearing.rightsTold()) {
            step("hearing-rights-notice", day, script.crew().handler(), Map.of());
        }
        CasePlan.Special pause = new CasePlan.Special("hearing", 0, hearing.askedDays(), 0, true);
        @Nullable PlannedStep start = null;
        if (hearing.requestAfter() != CasePlan.NONE) {
            day = office.plus(day, hearing.requestAfter());
            step("hearing-request", day, script.crew().applicant(), Map.of());
            start = hearing.askedDays() > 0 ? startOf(pause, day) : null;
        }
        if (hearing.heldAfter() == CasePlan.NONE) {
            return;
        }
        if (hearing.noticeAfter() != CasePlan.NONE) {
            day = office.plus(day, hearing.noticeAfter());
            start = start == null && hearing.askedDays() > 0 ? startOf(pause, day) : start;
            step("hearing-notice", day, script.crew().handler(), Map.of());
        }
        step("hearing", office.plus(day, hearing.heldAfter()), script.crew().host(),
                Map.of("host", script.crew().host().official()));
        if (start != null) {
            endOf(pause, start, desk.day());
        }
    }

    private PlannedStep startOf(CasePlan.Special special, LocalDate day) {
        Map<String, Object> attributes = new TreeMap<>(Map.of("special", special.cause()));
        if (special.askedDays() > 0) {
            attributes.put("askedAmount", special.askedDays());
            attributes.put("askedUnit", "working-day");
        }
        if (special.told() != null) {
            attributes.put("toldApplicant", special.told());
        }
        return add("special", PlannedStep.START, desk.timeOn(day), script.crew().handler(), attributes);
    }

    private void endOf(CasePlan.Special special, PlannedStep start, LocalDate day) {
        PlannedStep end = add("special", PlannedStep.COMPLETE, desk.timeOn(day), script.crew().handler(),
                Map.of("special", special.cause()));
        long lasted = office.millisBetween(start.at(), end.at());
        pausedMillis += special.askedDays() > 0 ? Math.min(lasted, office.millisOf(special.askedDays())) : lasted;
    }

    private void step(String node, LocalDate day, PlannedActor actor, Map<String, Object> attributes) {
        add(node, PlannedStep.COMPLETE, desk.timeOn(day), actor, attributes);
    }

    private PlannedStep add(String node, String phase, Instant at, PlannedActor actor, Map<String, Object> attributes) {
        return script.add(node, phase, at, actor, attributes, dice);
    }
}
