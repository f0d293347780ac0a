package org.mingjing.assess;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.terms.Step;
import org.mingjing.facts.Attributes;

/**
 * What was known when a run of a clock started: the attributes of the step that started it, else of the latest step up to
 * that instant. What another start of the same clock says is said of its own run alone, and what comes later changes
 * nothing: so the second transfer does not inherit the limit of the first, and a running clock keeps its own.
 */
final class RunFacts {

    private static final String OF_CASE = "case.";

    private record Asked(String clock, String name) {}

    private final List<Step> steps;
    private final TableInputs inputs;
    private final Function<String, Set<Step>> startsOf;
    /** By clock and attribute: for each place in the case, the value that the steps up to it leave. */
    private final Map<Asked, @Nullable Object[]> known = new HashMap<>();

    /** @param startsOf the steps that start the runs of a clock, none if it has but one run */
    RunFacts(List<Step> steps, TableInputs inputs, Function<String, Set<Step>> startsOf) {
        this.steps = steps;
        this.inputs = inputs;
        this.startsOf = startsOf;
    }

    /** The inputs of a table that is asked about a run. @param given values by name, before all others */
    Function<String, @Nullable Object> inputs(ClockRun run, Map<String, Object> given) {
        return name -> {
            Object value = given.get(name);
            Object fixed = value != null ? value : inputs.ofPackageAndPower(name);
            return fixed != null ? fixed : inputs.inZone(atStart(run, name));
        };
    }

    /** What was known of the attribute when the run started, null if nothing was. */
    @Nullable Object atStart(ClockRun run, String name) {
        Object own = own(run.start(), name);
        return own != null ? own : upTo(run, run.start().getAt(), name);
    }

    /** As {@link #atStart}; if nothing was known then, what the first later step says. */
    @Nullable Object atStartOrFirstAfter(ClockRun run, String name) {
        Object value = atStart(run, name);
        for (int i = run.start().getPlace(); value == null && i < steps.size(); i++) {
            value = startsOf.apply(run.name()).contains(steps.get(i)) ? null : own(steps.get(i), name);
        }
        return value;
    }

    /** The last step up to the instant that says something of the attribute for the run, null if none does. */
    @Nullable Step lastToSay(ClockRun run, Instant instant, String name) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            boolean ofRun = step == run.start() || !startsOf.apply(run.name()).contains(step);
            if (!step.getAt().isAfter(instant) && ofRun && own(step, name) != null) {
                return step;
            }
        }
        return null;
    }

    private @Nullable Object upTo(ClockRun run, Instant instant, String name) {
        int last = run.start().getPlace();
        while (last < steps.size() && !steps.get(last).getAt().isAfter(instant)) {
            last++;
        }
        return known.computeIfAbsent(new Asked(run.name(), name), this::known)[last - 1];
    }

    private @Nullable Object[] known(Asked asked) {
        Set<Step> starts = startsOf.apply(asked.clock);
        @Nullable Object[] values = new Object[steps.size()];
        Object latest = null;
        for (int i = 0; i < values.length; i++) {
            Object value = starts.contains(steps.get(i)) ? null : own(steps.get(i), asked.name);
            latest = value != null ? value : latest;
            values[i] = latest;
        }
        return values;
    }

    /** What the step itself says of the attribute, be it as one of the case. */
    static @Nullable Object own(Step step, String name) {
        Attributes attributes = step.fact().attributes();
        if (attributes.isEmpty()) {
            return null;
        }
        Object value = attributes.get(name);
        return value != null ? value : attributes.get(OF_CASE + name);
    }

    /** A value as a person reads it, null if there is none. */
    static @Nullable String shown(@Nullable Object value) {
        return value == null ? null
                : value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
