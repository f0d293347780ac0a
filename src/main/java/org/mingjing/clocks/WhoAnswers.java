package org.mingjing.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Department;
import org.mingjing.facts.Official;
import org.mingjing.facts.Registry;
import org.mingjing.texts.RecordedText;
import org.mingjing.words.Answerer;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Step;

/** Finds who answers for a run of a clock at an instant, as its limits row says. Who cannot be found is nobody, and told. */
final class WhoAnswers {

    private final CaseSteps caseSteps;
    private final RunFacts facts;
    private final ZoneId zone;

    WhoAnswers(CaseSteps caseSteps, RunFacts facts, ZoneId zone) {
        this.caseSteps = caseSteps;
        this.facts = facts;
        this.zone = zone;
    }

    /** The step by whose official the matter is in hand at the instant, null if none is known by then. */
    @Nullable Step inHand(ClockRun run, Instant at) {
        return run.isOfStep() && !run.start().getOfficial().isEmpty() ? run.start() : caseSteps.inHandAt(at);
    }

    /** Who answers, null if the limits table does not say, so that it is whoever has the matter in hand. */
    @Nullable Answerer of(ClockPeriod period, Instant at) {
        Answering answering = period.answering();
        Step start = period.run().start();
        return switch (answering.how()) {
            case Answering.STARTER -> Answerer.madeStep(answering.how(), start);
            case Answering.IN_HAND -> inHand(period, at);
            case Answering.RECEIVER -> receiver(period);
            case Answering.ASSIGNED -> assigned(period, at);
            case Answering.HEAD -> head(period, at);
            case Answering.ATTRIBUTE -> official(period, at);
            default -> null;
        };
    }

    private Answerer inHand(ClockPeriod period, Instant at) {
        String how = period.answering().how();
        Step last = facts.inHandAt(period.run(), at);
        return last == null
                ? Answerer.unknown(how, RecordedText.of("a step by a known official, in whose hands the matter is 经办人",
                        "clocks.missing-in-hand"))
                : Answerer.madeStep(how, last);
    }

    private static Answerer receiver(ClockPeriod period) {
        Answering answering = period.answering();
        Step start = period.run().start();
        String unit = period.run().value(answering.by());
        return unit == null
                ? Answerer.unknown(answering.how(), RecordedText.of("'" + answering.by() + "' of the step that starts it, which names the unit that "
                        + "receives it 接收单位", "clocks.missing-receiver", answering.by()))
                : Answerer.named(answering.how(), unit, "", start);
    }

    private Answerer assigned(ClockPeriod period, Instant at) {
        Answering answering = period.answering();
        RunFacts.Said last = facts.lastToSay(period.run(), at, answering.by());
        if (last.isOfSeveral()) {
            return ofSeveral(period, last);
        }
        Step named = last.step();
        String unit = said(period.run(), named, answering.by());
        return named == null || unit == null
                ? Answerer.unknown(answering.how(), RecordedText.of("'" + answering.by() + "' of some step, which names the unit it is assigned to "
                        + "承办单位", "clocks.missing-assigned", answering.by()))
                : Answerer.named(answering.how(), unit, "", named);
    }

    // A step that names several runs, and is of this one, says of it what tells it apart.
    private static @Nullable String said(ClockRun run, @Nullable Step step, String name) {
        return step == null ? null
                : step == run.start() || name.equals(run.toldBy()) ? run.value(name) : RunChoice.value(step, name);
    }

    /** The head of the unit that an attribute names, or of the unit of the starting step. */
    private Answerer head(ClockPeriod period, Instant at) {
        Answering answering = period.answering();
        Step start = period.run().start();
        RunFacts.Said last = answering.by().isEmpty()
                ? new RunFacts.Said(start, false) : facts.lastToSay(period.run(), at, answering.by());
        if (last.isOfSeveral()) {
            return ofSeveral(period, last);
        }
        Step named = last.step();
        String unit = said(period.run(), named, answering.by().isEmpty() ? "department" : answering.by());
        if (named == null || unit == null) {
            return Answerer.unknown(answering.how(), RecordedText.of("the unit whose head answers 单位", "clocks.missing-head-unit"));
        }
        Department department = registry().find(Department.class, unit, LocalDate.ofInstant(at, zone));
        return department == null || department.head().isEmpty()
                ? Answerer.unknown(answering.how(), RecordedText.of("the head of unit '" + unit + "' in the registry 单位负责人",
                        "clocks.missing-head", unit))
                : Answerer.named(answering.how(), unit, department.head(), named);
    }

    private Answerer official(ClockPeriod period, Instant at) {
        Answering answering = period.answering();
        RunFacts.Said last = facts.lastToSay(period.run(), at, answering.by());
        if (last.isOfSeveral()) {
            return ofSeveral(period, last);
        }
        Step named = last.step();
        String code = said(period.run(), named, answering.by());
        if (named == null || code == null) {
            return Answerer.unknown(answering.how(), RecordedText.of("'" + answering.by() + "' of some step, which names the official 责任人",
                    "clocks.missing-official", answering.by()));
        }
        Official official = registry().find(Official.class, code, LocalDate.ofInstant(at, zone));
        return Answerer.named(answering.how(), official == null ? named.getDepartment() : official.department(), code, named);
    }

    private Answerer ofSeveral(ClockPeriod period, RunFacts.Said last) {
        Answering answering = period.answering();
        String step = Objects.requireNonNull(last.step()).fact().key().toString();
        String toldBy = String.valueOf(facts.runsOf(period.run()).toldBy());
        return Answerer.unknown(answering.how(), RecordedText.of("for which run of the clock the step " + step + " names '" + answering.by()
                + "': several were open, and it does not say '" + toldBy + "' 指明哪一次计时的值", "clocks.missing-of-several", step,
                answering.by(), toldBy));
    }

    private Registry registry() {
        return caseSteps.registry();
    }
}
