package org.mingjing.clocks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.MatchedRows;
import org.mingjing.engine.RowValues;
import org.mingjing.texts.Sentence;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Step;
import org.mingjing.words.TableInputs;

/**
 * What a step does to a clock, as the package's table says.
 *
 * @param clock name of the clock
 * @param effect what happens to it
 * @param guard for a start under a condition, the clock whose breach decides
 * @param run for a start of an own run, what tells the runs of the clock apart; for what is done to a run, which it reaches:
 *     {@code all}, {@code latest}, or what tells them apart; empty if the table does not say
 */
record ClockEffect(Step step, String clock, Effect effect, String guard, String run) {

    enum Effect {
        /** The first one starts the clock. */
        START,
        /** Starts the clock anew, whatever ran before. */
        RESTART,
        /** Each one starts a run of its own, see {@link OwnRuns}. */
        START_EACH,
        /** Moves the start back to this step if the guard was breached before it was stopped. */
        START_IF_BREACHED,
        /** Starts the clock if the guard had not been breached at this step. */
        START_UNLESS_BREACHED,
        STOP,
        PAUSE,
        RESUME,
        EXTEND;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        String code() {
            return code;
        }

        /** What is to be done, as sentences have it. */
        Sentence words() {
            return Sentence.of("clocks.effect-" + code);
        }
    }

    /** The effects that begin a run; all others do something to one. */
    static final Set<Effect> BEGINNINGS = EnumSet.of(Effect.START, Effect.RESTART, Effect.START_EACH, Effect.START_IF_BREACHED,
            Effect.START_UNLESS_BREACHED);

    private static final Map<String, Effect> BY_CODE =
            Arrays.stream(Effect.values()).collect(Collectors.toMap(Effect::code, Function.identity()));

    static List<ClockEffect> of(List<CompiledTable> tables, CaseSteps caseSteps, TableInputs inputs, MatchedRows rows) {
        List<ClockEffect> effects = new ArrayList<>();
        for (CompiledTable table : tables) {
            for (Step step : caseSteps.steps()) {
                for (Map<String, Object> result : rows.ask(table, inputs.knownAtStep(step)).results()) {
                    effects.add(of(step, result));
                }
            }
        }
        return effects;
    }

    private static ClockEffect of(Step step, Map<String, Object> result) {
        String effect = RowValues.text(result, "effect", "");
        return new ClockEffect(step, RowValues.text(result, "clock", ""), effect(effect), RowValues.text(result, "guard", ""),
                RowValues.text(result, "run", ""));
    }

    private static Effect effect(String code) {
        Effect effect = BY_CODE.get(code);
        if (effect == null) {
            throw AssessmentFailed.of("clocks.no-effect", code, codes());
        }
        return effect;
    }

    /** The codes of all effects. */
    static List<String> codes() {
        return Arrays.stream(Effect.values()).map(Effect::code).toList();
    }
}
