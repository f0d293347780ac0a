package org.mingjing.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjing.facts.Power;

/** The steps of one case as they will be written, and the findings planted in it beside those that follow from time. */
final class Script {

    private final String caseId;
    private final Power power;
    private final Crew crew;
    private final Office office;
    private final List<PlannedStep> steps = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    /** A finding that the plan put there: which rule, of which node, when it becomes true, whose step it is. */
    record Planted(String rule, String node, Instant at, PlannedActor owner) {}

    Script(String caseId, Power power, Crew crew, Office office) {
        this.caseId = caseId;
        this.power = power;
        this.crew = crew;
        this.office = office;
    }

    String caseId() {
        return caseId;
    }

    Power power() {
        return power;
    }

    Crew crew() {
        return crew;
    }

    List<Planted> planted() {
        return planted;
    }

    /** The steps in the order of the case. */
    List<PlannedStep> steps() {
        return steps.stream().sorted(PlannedStep.CASE_ORDER).toList();
    }

    /** The steps that happened by then, in the order of the case. */
    List<PlannedStep> stepsUntil(Instant asOf) {
        return steps.stream().filter(step -> !step.at().isAfter(asOf)).sorted(PlannedStep.CASE_ORDER).toList();
    }

    Instant endsAt() {
        return steps.stream().map(PlannedStep::at).max(Instant::compareTo).orElseThrow();
    }

    PlannedStep add(String node, String phase, Instant at, PlannedActor actor, Map<String, Object> attributes, Dice dice) {
        int number = steps.stream().mapToInt(PlannedStep::number).max().orElse(0) + 1;
        PlannedStep step = new PlannedStep(number, node, phase, at, actor, attributes, EntryDelay.usual(dice), null);
        steps.add(step);
        return step;
    }

    /** A further step like another one, a moment after it and before whatever follows. */
    PlannedStep repeat(PlannedStep step, Dice dice) {
        return add(step.node(), step.phase(), step.at().plusSeconds(dice.between(65, 115)), step.actor(),
                step.attributes(), dice);
    }

    PlannedStep replace(PlannedStep old, PlannedStep replacement) {
        steps.set(steps.indexOf(old), replacement);
        return replacement;
    }

    /** Moves the step to the last millisecond of its day. */
    PlannedStep moveToEndOfDay(PlannedStep step) {
        return replace(step, step.movedTo(office.endOf(office.dayOf(step.at()))));
    }

    /** Moves the step to the midnight that ends its day, at which a system's missing time is wont to be written. */
    PlannedStep moveToMidnightAfter(PlannedStep step) {
        PlannedStep moved = replace(step, step.movedTo(office.endOf(office.dayOf(step.at())).plusMillis(1)));
        plant("XK-D-MIDNIGHT", moved);
        return moved;
    }

    /** Moves the step to the midnight that begins its day. */
    PlannedStep moveToMidnightBefore(PlannedStep step) {
        return replace(step, step.movedTo(office.startOf(office.dayOf(step.at()))));
    }

    void remove(PlannedStep step) {
        steps.remove(step);
    }

    /** Forgets whatever was planned after the first step of the node. */
    void endAfter(String node) {
        PlannedStep last = get(node);
        steps.removeIf(step -> step.at().isAfter(last.at()));
    }

    Optional<PlannedStep> find(String node, String phase) {
        return steps().stream().filter(step -> step.is(node, phase)).findFirst();
    }

    /** The first step of the node, of any phase. @throws java.util.NoSuchElementException if it is not in the plan */
    PlannedStep get(String node) {
        return steps().stream().filter(step -> step.node().equals(node)).findFirst().orElseThrow();
    }

    /** The first such step. @throws java.util.NoSuchElementException if it is not in the plan */
    PlannedStep get(String node, String phase) {
        return find(node, phase).orElseThrow();
    }

    /** Whatever comes right before the step. @throws java.util.NoSuchElementException if it is the first */
    PlannedStep before(PlannedStep step) {
        return steps().stream().filter(other -> PlannedStep.CASE_ORDER.compare(other, step) < 0)
                .reduce((first, second) -> second).orElseThrow();
    }

    /** States that the rule finds this step. */
    void plant(String rule, PlannedStep step) {
        plant(rule, step.node(), step.at(), step.actor());
    }

    void plant(String rule, String node, Instant at, PlannedActor owner) {
        planted.add(new Planted(rule, node, at, owner));
    }
}
