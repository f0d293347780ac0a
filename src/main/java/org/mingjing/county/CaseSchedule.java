package org.mingjing.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns the course of a case into its steps, from a given day on. */
final class CaseSchedule {

    private final CasePlan course;
    private final Script script;
    private final Office office;
    private final OfficeTimes desk;
    private final Dice dice;
    private final Proceedings proceedings;

    CaseSchedule(CasePlan course, Script script, Office office, Dice dice) {
        this.course = course;
        this.script = script;
        this.office = office;
        this.desk = new OfficeTimes(office, dice);
        this.dice = dice;
        this.proceedings = new Proceedings(script, office, desk, dice);
    }

    /** @param firstDay a working day unless the case is received online */
    void from(LocalDate firstDay) {
        LocalDate receiptDay = receive(firstDay);
        LocalDate acceptedOn = acceptOrNot(receiptDay);
        if (course.ending != CasePlan.Ending.NOT_ACCEPTED) {
            handle(course.clockFromReceipt ? receiptDay : acceptedOn);
        }
        if (!course.silentAfter.isEmpty()) {
            script.endAfter(course.silentAfter);
        }
    }

    private LocalDate receive(LocalDate firstDay) {
        LocalDate day = firstDay;
        if (course.power.procedure().equals("preliminary")) {
            step("preliminary-acceptance", day, script.crew().window(), Map.of());
            day = office.plus(day, course.reportAfter);
            step("preliminary-report", day, script.crew().handler(), Map.of());
            day = office.plus(day, 1);
        }
        Map<String, Object> attributes = new TreeMap<>();
        if (course.expiresAfter != CasePlan.NONE) {
            course.expiresOn = office.plus(day, course.expiresAfter);
        }
        if (course.expiresOn != null) {
            attributes.put("expiresOn", course.expiresOn);
        }
        if (course.online) {
            Instant evening = day.atTime(office.isOpen(day) ? 18 : 9, 30).atZone(office.zone()).toInstant();
            add("receipt", PlannedStep.COMPLETE, evening.plusSeconds(dice.between(0, 15_000)), script.crew().window(), attributes);
        } else {
            step("receipt", day, script.crew().window(), attributes);
        }
        return day;
    }

    private LocalDate acceptOrNot(LocalDate receiptDay) {
        LocalDate from = receiptDay;
        if (course.noticeAfter != CasePlan.NONE) {
            step("correction-notice", office.plus(from, course.noticeAfter), script.crew().window(),
                    Map.of("items", "补交材料清单"));
            from = office.plus(desk.day(), course.correctedAfter);
            step("correction-received", from, script.crew().window(), Map.of());
        }
        LocalDate day = office.plus(from, course.acceptAfter);
        if (course.ending == CasePlan.Ending.NOT_ACCEPTED) {
            step("non-acceptance", day, script.crew().window(),
                    Map.of("document", slip("不受字"), "reasons", "不属于本机关职权范围"));
        } else {
            step("acceptance", day, script.crew().window(), Map.of("document", slip("受字")));
        }
        return day;
    }

    private String slip(String word) {
        return "示例" + word + "〔" + desk.day().getYear() + "〕" + script.caseId().substring(1) + "号";
    }

    private void handle(LocalDate clockDay) {
        if (course.ending == CasePlan.Ending.WITHDRAWN) {
            step("withdrawal", office.plus(clockDay, course.withdrawOn), script.crew().applicant(), Map.of());
            return;
        }
        if (course.verified) {
            step("verification", office.plus(clockDay, course.decideOn > 1 ? 1 : 0), script.crew().handler(),
                    Map.of("officers", List.of(script.crew().handler().official(), script.crew().inspector().official())));
        }
        if (course.hearing != null) {
            proceedings.hear(course.hearing, office.plus(clockDay, 1));
        }
        course.specials.forEach(special -> proceedings.pause(special, office.plus(clockDay, special.startAfter())));
        if (course.reviewSpecial != null) {
            reviewWithPause(course.reviewSpecial, clockDay);
            decide(counted(clockDay, course.decideOn));
            return;
        }
        course.extensions.forEach(extension -> extend(extension, counted(clockDay, extension.madeOn())));
        LocalDate decisionDay = counted(clockDay, course.decideOn);
        review(decisionDay);
        decide(decisionDay);
    }

    /** The day on which so many days have been counted on the decision's clock, pauses so far left out. */
    private LocalDate counted(LocalDate clockDay, int days) {
        return office.plus(clockDay, days + proceedings.pausedDays());
    }

    private void extend(CasePlan.Extension extension, LocalDate day) {
        Map<String, Object> attributes = new TreeMap<>();
        attributes.put("approver", script.crew().approver().official());
        attributes.put("reason", "案情复杂，需进一步核实");
        attributes.put("extendedBy", extension.days());
        if (extension.told() != null) {
            attributes.put("toldApplicant", extension.told());
        }
        step("extension", day, script.crew().handler(), attributes);
    }

    private void review(LocalDate decisionDay) {
        LocalDate end = office.plus(decisionDay, -course.restDays);
        LocalDate start = office.plus(end, -course.reviewDays);
        add("review", PlannedStep.START, desk.timeOn(start), script.crew().reviewer(), Map.of());
        step("review", end, script.crew().reviewer(), Map.of());
    }

    private void reviewWithPause(CasePlan.Special special, LocalDate clockDay) {
        LocalDate start = office.plus(clockDay, 1);
        add("review", PlannedStep.START, desk.timeOn(start), script.crew().reviewer(), Map.of());
        proceedings.pause(special, office.plus(start, special.startAfter()));
        step("review", office.plus(start, course.reviewDays + proceedings.pausedDays()), script.crew().reviewer(),
                Map.of());
    }

    private void decide(LocalDate day) {
        step("decision", day, script.crew().approver(), course.refused
                ? Map.of("result", "refused", "reasons", "不符合法定条件")
                : Map.of("result", "granted"));
        if (course.charged) {
            step("fee", day, script.crew().window(), Fees.regular(dice));
        }
        if (course.delivered) {
            step("delivery", office.plus(day, course.deliverAfter), script.crew().window(), Map.of());
        }
    }

    private void step(String node, LocalDate day, PlannedActor actor, Map<String, Object> attributes) {
        add(node, PlannedStep.COMPLETE, desk.timeOn(day), actor, attributes);
    }

    private PlannedStep add(String node, String phase, Instant at, PlannedActor actor, Map<String, Object> attributes) {
        return script.add(node, phase, at, actor, attributes, dice);
    }
}
