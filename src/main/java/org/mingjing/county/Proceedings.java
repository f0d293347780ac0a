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
    private final Desk desk;
    private final Dice dice;
    private long pausedMillis;

    Proceedings(Script script, Office office, Desk desk, Dice dice) {
        this.script = script;
        this.office = office;
        this.desk = desk;
        this.dice = dice;
    }

    /** Working days that hold the time for which the decision's clock has stood still so far. */
    int pausedDays() {
        return office.wholeDays(pausedMillis);
    }

    void pause(Course.Special special, LocalDate startDay) {
        Step start = startOf(special, startDay);
        endOf(special, start, office.plus(desk.day(), special.lastsDays()));
    }

    /** A hearing, from telling of the right to it on the first day; it holds the case up from when it is sure to come. */
    void hear(Course.Hearing hearing, LocalDate firstDay) {
        LocalDate day = firstDay;
        if (hearing.rightsTold()) {
            step("hearing-rights-notice", day, script.crew().handler(), Map.of());
        }
        Course.Special pause = new Course.Special("hearing", 0, hearing.askedDays(), 0, true);
        @Nullable Step start = null;
        if (hearing.requestAfter() != Course.NONE) {
            day = office.plus(day, hearing.requestAfter());
            step("hearing-request", day, script.crew().applicant(), Map.of());
            start = hearing.askedDays() > 0 ? startOf(pause, day) : null;
        }
        if (hearing.heldAfter() == Course.NONE) {
            return;
        }
        if (hearing.noticeAfter() != Course.NONE) {
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

    private Step startOf(Course.Special special, LocalDate day) {
        Map<String, Object> attributes = new TreeMap<>(Map.of("special", special.cause()));
        if (special.askedDays() > 0) {
            attributes.put("askedAmount", special.askedDays());
            attributes.put("askedUnit", "working-day");
        }
        if (special.told() != null) {
            attributes.put("toldApplicant", special.told());
        }
        return add("special", Step.START, desk.timeOn(day), script.crew().handler(), attributes);
    }

    private void endOf(Course.Special special, Step start, LocalDate day) {
        Step end = add("special", Step.COMPLETE, desk.timeOn(day), script.crew().handler(),
                Map.of("special", special.cause()));
        long lasted = office.millisBetween(start.at(), end.at());
        pausedMillis += special.askedDays() > 0 ? Math.min(lasted, office.millisOf(special.askedDays())) : lasted;
    }

    private void step(String node, LocalDate day, Actor actor, Map<String, Object> attributes) {
        add(node, Step.COMPLETE, desk.timeOn(day), actor, attributes);
    }

    private Step add(String node, String phase, Instant at, Actor actor, Map<String, Object> attributes) {
        return script.add(node, phase, at, actor, attributes, dice);
    }
}
