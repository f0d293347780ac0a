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
    private final List<Step> steps = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();

    /** A finding that the plan put there: which rule, of which node, when it becomes true, whose step it is. */
    record Planted(String rule, String node, Instant at, Actor owner) {}

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
    List<Step> steps() {
        return steps.stream().sorted(Step.CASE_ORDER).toList();
    }

    /** The steps that happened by then, in the order of the case. */
    List<Step> stepsUntil(Instant asOf) {
        return steps.stream().filter(step -> !step.at().isAfter(asOf)).sorted(Step.CASE_ORDER).toList();
    }

    Instant endsAt() {
        return steps.stream().map(Step::at).max(Instant::compareTo).orElseThrow();
    }

    Step add(String node, String phase, Instant at, Actor actor, Map<String, Object> attributes, Dice dice) {
        int number = steps.stream().mapToInt(Step::number).max().orElse(0) + 1;
        Step step = new Step(number, node, phase, at, actor, attributes, EntryDelay.usual(dice), null);
        steps.add(step);
        return step;
    }

    /** A further step like another one, a moment after it and before whatever follows. */
    Step repeat(Step step, Dice dice) {
        return add(step.node(), step.phase(), step.at().plusSeconds(dice.between(65, 115)), step.actor(),
                step.attributes(), dice);
    }

    Step replace(Step old, Step replacement) {
        steps.set(steps.indexOf(old), replacement);
        return replacement;
    }

    /** Moves the step to the last millisecond of its day. */
    Step moveToEndOfDay(Step step) {
        return replace(step, step.movedTo(office.endOf(office.dayOf(step.at()))));
    }

    /** Moves the step to the midnight that ends its day, at which a system's missing time is wont to be written. */
    Step moveToMidnightAfter(Step step) {
        Step moved = replace(step, step.movedTo(office.endOf(office.dayOf(step.at())).plusMillis(1)));
        plant("XK-D-MIDNIGHT", moved);
        return moved;
    }

    /** Moves the step to the midnight that begins its day. */
    Step moveToMidnightBefore(Step step) {
        return replace(step, step.movedTo(office.startOf(office.dayOf(step.at()))));
    }

    void remove(Step step) {
        steps.remove(step);
    }

    /** Forgets whatever was planned after the first step of the node. */
    void endAfter(String node) {
        Step last = get(node);
        steps.removeIf(step -> step.at().isAfter(last.at()));
    }

    Optional<Step> find(String node, String phase) {
        return steps().stream().filter(step -> step.is(node, phase)).findFirst();
    }

    /** The first step of the node, of any phase. @throws java.util.NoSuchElementException if it is not in the plan */
    Step get(String node) {
        return steps().stream().filter(step -> step.node().equals(node)).findFirst().orElseThrow();
    }

    /** The first such step. @throws java.util.NoSuchElementException if it is not in the plan */
    Step get(String node, String phase) {
        return find(node, phase).orElseThrow();
    }

    /** Whatever comes right before the step. @throws java.util.NoSuchElementException if it is the first */
    Step before(Step step) {
        return steps().stream().filter(other -> Step.CASE_ORDER.compare(other, step) < 0)
                .reduce((first, second) -> second).orElseThrow();
    }

    /** States that the rule finds this step. */
    void plant(String rule, Step step) {
        plant(rule, step.node(), step.at(), step.actor());
    }

    void plant(String rule, String node, Instant at, Actor owner) {
        planted.add(new Planted(rule, node, at, owner));
    }
}
