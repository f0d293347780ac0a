package org.mingjing.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.Power;

/** The findings that follow from the days of the plan: which periods of a case ran out, and which are about to. */
final class TimedTruth {

    private static final String REMINDER = "reminder";
    private static final String YELLOW = "yellow";
    private static final String RED = "red";

    private final TruthTable truth;
    private final Office office;
    private final Power power;
    private final StepsSoFar visible;
    private final Pauses pauses;
    private final List<PlantedFinding> findings = new ArrayList<>();

    TimedTruth(TruthTable truth, Office office, Power power, StepsSoFar visible) {
        this.truth = truth;
        this.office = office;
        this.power = power;
        this.visible = visible;
        this.pauses = new Pauses(office, visible);
    }

    List<PlantedFinding> findings() {
        visible.first("receipt").ifPresent(this::receipt);
        boolean deemed = correction().flatMap(term -> term.breach(visible.asOf())).isPresent();
        visible.first(deemed ? "receipt" : "acceptance").ifPresent(this::decision);
        visible.first("preliminary-acceptance").ifPresent(start -> plain("XK43-PRELIMINARY", "preliminary-report",
                term(start.at(), "preliminary", visible.whenFirst("preliminary-report", "withdrawal"))));
        visible.first("decision").filter(decision -> decision.says("result", "granted"))
                .ifPresent(start -> plain("XK44-DELIVERY", "delivery",
                        term(start.at(), "delivery", visible.whenFirst("delivery", "withdrawal"))));
        visible.first("hearing-request").ifPresent(this::hearing);
        visible.first("hearing-notice").ifPresent(this::notice);
        visible.all("special", PlannedStep.START).forEach(this::special);
        visible.all("review", PlannedStep.START).forEach(this::review);
        return findings;
    }

    private PlannedPeriod term(Instant start, String limit, @Nullable Instant stop) {
        return new PlannedPeriod(office, start, truth.limit(limit), 0, stop);
    }

    private Optional<PlannedPeriod> correction() {
        return visible.first("receipt").map(receipt -> term(receipt.at(), "correction", visible.whenFirst(
                "correction-notice", "acceptance", "non-acceptance", "decision", "withdrawal")));
    }

    private void receipt(PlannedStep receipt) {
        correction().ifPresent(term -> plain("XK32-CORRECTION", "acceptance", term));
        if (receipt.attributes().get("expiresOn") instanceof LocalDate expiry) {
            renewal(receipt, expiry);
        }
    }

    private void decision(PlannedStep start) {
        if (power.procedure().equals("unknown")) {
            return;
        }
        PlannedPeriod statutory = decisionTerm(start, truth.limit(DecisionPeriod.nameFor(power)));
        Optional<PlannedPeriod> promised = power.promisedAmount() > 0
                ? Optional.of(decisionTerm(start, power.promisedAmount()))
                : Optional.empty();
        Instant asOf = visible.asOf();
        if (statutory.breach(asOf).isPresent()) {
            inHand("XK42-DECISION", RED, "decision", statutory.breach(asOf).get());
        } else if (promised.flatMap(term -> term.breach(asOf)).isPresent()) {
            inHand("XK42-DECISION", YELLOW, "decision", promised.get().breach(asOf).get());
        } else {
            promised.orElse(statutory).near(asOf).ifPresent(near -> inHand("XK42-DECISION", REMINDER, "decision", near));
        }
    }

    private PlannedPeriod decisionTerm(PlannedStep start, int days) {
        Instant stop = visible.whenFirst("decision", "withdrawal");
        long paused = pauses.millisSince(start.at());
        PlannedPeriod unextended = new PlannedPeriod(office, start.at(), days, paused, stop);
        int longest = truth.limit(DecisionPeriod.extensionNameFor(power));
        int extendedBy = visible.first("extension")
                .filter(step -> !step.blank("approver") && !step.blank("reason"))
                .filter(step -> step.at().isBefore(unextended.breachedAt()))
                .map(step -> Math.min(step.whole("extendedBy"), longest)).orElse(0);
        return new PlannedPeriod(office, start.at(), days + extendedBy, paused, stop);
    }

    private void hearing(PlannedStep request) {
        Instant rightsTold = visible.whenFirst("hearing-rights-notice");
        if (rightsTold != null && request.at().isBefore(term(rightsTold, "hearing-request", null).breachedAt())) {
            plain("XK47-HEARING", "hearing",
                    term(request.at(), "hearing", visible.whenFirst("hearing", "withdrawal")));
        }
    }

    private void notice(PlannedStep notice) {
        Instant earliest = office.startOf(office.plus(office.dayOf(notice.at()), truth.limit("hearing-notice")));
        PlannedStep hearing = visible.next(notice, "hearing");
        if (hearing != null && hearing.at().isBefore(earliest)) {
            findings.add(new PlantedFinding("XK48-NOTICE", YELLOW, "hearing-notice", hearing.at(), null,
                    visible.inHandAt(hearing.at())));
        }
    }

    private void renewal(PlannedStep receipt, LocalDate expiry) {
        LocalDate last = office.isOpen(expiry) ? expiry : office.plus(expiry, -1);
        LocalDate thirtieth = office.plus(last, 1 - truth.limit("renewal"));
        if (office.startOf(thirtieth).isBefore(receipt.at())) {
            return;
        }
        Instant due = office.endOf(expiry);
        Instant breachedAt = due.plusMillis(1);
        Instant stop = visible.whenFirst("decision", "withdrawal");
        if (!breachedAt.isAfter(visible.asOf()) && (stop == null || !stop.isBefore(breachedAt))) {
            inHand("XK50-RENEWAL", RED, "decision", new PlannedPeriod.Reached(breachedAt, due));
        } else if (stop == null && !office.startOf(last).isAfter(visible.asOf())) {
            inHand("XK50-RENEWAL", REMINDER, "decision", new PlannedPeriod.Reached(office.startOf(last), due));
        }
    }

    private void special(PlannedStep start) {
        PlannedStep end = pauses.endOf(start);
        int asked = start.whole("askedAmount");
        if (asked > 0) {
            new PlannedPeriod(office, start.at(), asked, 0, end == null ? null : end.at()).breach(visible.asOf())
                    .ifPresent(late -> ofStart("XK45-OVER-ASKED", start, late));
        }
    }

    private void review(PlannedStep start) {
        NodeDefinition node = power.node("review");
        if (node != null && node.limitAmount() > 0) {
            PlannedStep end = visible.next(start, "review");
            new PlannedPeriod(office, start.at(), node.limitAmount(), pauses.millisSince(start.at()), end == null ? null : end.at())
                    .breach(visible.asOf()).ifPresent(late -> ofStart("XK-NODE-LIMIT", start, late));
        }
    }

    private void plain(String rule, String node, PlannedPeriod term) {
        term.breach(visible.asOf()).ifPresentOrElse(late -> inHand(rule, RED, node, late),
                () -> term.near(visible.asOf()).ifPresent(near -> inHand(rule, REMINDER, node, near)));
    }

    private void inHand(String rule, String level, String node, PlannedPeriod.Reached reached) {
        findings.add(new PlantedFinding(rule, level, node, reached.at(), reached.due(), visible.inHandAt(reached.at())));
    }

    private void ofStart(String rule, PlannedStep start, PlannedPeriod.Reached late) {
        findings.add(new PlantedFinding(rule, YELLOW, start.node(), late.at(), late.due(), start.actor()));
    }
}
