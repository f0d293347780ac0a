package org.mingjing.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.StepOfCase;

/**
 * Writes cases as lines, not all once and not all in order: some are sent twice, some first in a former version, some
 * come behind other cases. None of this changes what the facts say.
 */
final class DisorderedFacts {

    /** Name of the source, and of the profile by which the facts are read. */
    static final String SOURCE = "county";

    private static final int HELD_BACK_MAX = 500;

    private final Plan.Noise noise;
    private final long seed;
    private final Instant asOf;
    private final Consumer<String> out;
    private final List<String> heldBack = new ArrayList<>();
    private long lines;
    private long facts;

    DisorderedFacts(Plan.Noise noise, long seed, Instant asOf, Consumer<String> out) {
        this.noise = noise;
        this.seed = seed;
        this.asOf = asOf;
        this.out = out;
    }

    void write(Case made, int index) {
        Dice dice = Dice.of(seed, "lines", index);
        List<String> texts = new ArrayList<>();
        for (PlannedStep step : made.steps()) {
            facts++;
            texts.addAll(versions(made.script(), step, dice));
        }
        if (dice.permille(noise.disordered())) {
            dice.shuffle(texts);
        }
        for (String text : texts) {
            send(text, dice);
            if (dice.permille(noise.twice())) {
                send(text, dice);
            }
        }
    }

    /** Sends what was held back. */
    void finish() {
        heldBack.forEach(this::emit);
        heldBack.clear();
    }

    long lines() {
        return lines;
    }

    long facts() {
        return facts;
    }

    private List<String> versions(Script script, PlannedStep step, Dice dice) {
        PlannedStep former = step.former();
        if (former == null && dice.permille(noise.corrected())) {
            former = step.with("remark", "录入有误");
        }
        return former == null
                ? List.of(line(script, step, 0))
                : List.of(line(script, former, 0), line(script, step, 1));
    }

    private String line(Script script, PlannedStep step, int version) {
        Instant recordedAt = step.at().plus(step.entryDelay());
        PlannedActor actor = step.actor();
        return FactJson.write(new NodeFact(
                new FactVersion(SOURCE, script.caseId() + "-" + String.format(Locale.ROOT, "%02d", step.number()), version),
                new StepOfCase(script.caseId(), script.power().code(), step.node(), step.phase()),
                new FactTimes(step.at(), recordedAt.isAfter(asOf) ? asOf : recordedAt, step.number()),
                new Actor(actor.department(), actor.post(), actor.official(), script.crew().region()), Attributes.of(step.attributes()),
                List.of()));
    }

    private void send(String text, Dice dice) {
        if (!dice.permille(noise.late())) {
            emit(text);
            return;
        }
        heldBack.add(text);
        if (heldBack.size() > HELD_BACK_MAX) {
            dice.shuffle(heldBack);
            finish();
        }
    }

    private void emit(String text) {
        lines++;
        out.accept(text);
    }
}
