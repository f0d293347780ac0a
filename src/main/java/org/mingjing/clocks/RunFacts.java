package org.mingjing.clocks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockRuns.Belonging;
import org.mingjing.facts.Attributes;
import org.mingjing.words.Step;
import org.mingjing.words.TableInputs;

/**
 * What was known when a run of a clock started: the attributes of the step that started it, else of the latest step up to
 * that instant. What another start of the same clock says, or a step that names another of its runs, is said of that run
 * alone, and what comes later changes nothing: so the second transfer does not inherit the limit of the first, and a running
 * clock keeps its own.
 */
final class RunFacts {

    private static final String OF_CASE = "case.";
    private static final String OF_ALL = "";

    private record Asked(String clock, String name) {}

    /** The last step that says something, or that there is one of which nobody can tell whether it is of the run. */
    record Said(@Nullable Step step, boolean isOfSeveral) {

        static final Said NOTHING = new Said(null, false);
    }

    private final List<Step> steps;
    private final TableInputs inputs;
    private final Function<String, ClockRuns> runsOf;
    /** By clock and attribute: for the runs of each telling value, and for all of them, what steps say, by their places. */
    private final Map<Asked, Map<String, TreeMap<Integer, Object>>> known = new HashMap<>();

    /** @param runsOf the runs of a clock */
    RunFacts(List<Step> steps, TableInputs inputs, Function<String, ClockRuns> runsOf) {
        this.steps = steps;
        this.inputs = inputs;
        this.runsOf = runsOf;
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
        Map.Entry<Integer, Object> first = value != null ? null
                : nearer(of(run, name).higherEntry(run.start().getPlace()), ofAll(run, name).higherEntry(run.start().getPlace()), -1);
        return first == null ? value : first.getValue();
    }

    /** The last step up to the instant that says something of the attribute for the run, if one does. */
    Said lastToSay(ClockRun run, Instant instant, String name) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (!step.getAt().isAfter(instant) && own(step, name) != null) {
                Belonging belonging = runsOf(run).of(run, step);
                if (belonging != Belonging.OTHER) {
                    return new Said(step, belonging == Belonging.CANNOT_TELL);
                }
            }
        }
        return Said.NOTHING;
    }

    /** The last step by a known official up to the instant that is not of another run, null if there is none. */
    @Nullable Step inHandAt(ClockRun run, Instant instant) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (!step.getAt().isAfter(instant) && !step.getOfficial().isEmpty()
                    && runsOf(run).of(run, step) == Belonging.THIS) {
                return step;
            }
        }
        return null;
    }

    /** What tells the runs of the clock apart. */
    ClockRuns runsOf(ClockRun run) {
        return runsOf.apply(run.name());
    }

    private @Nullable Object upTo(ClockRun run, Instant instant, String name) {
        int last = run.start().getPlace();
        while (last < steps.size() && !steps.get(last).getAt().isAfter(instant)) {
            last++;
        }
        Map.Entry<Integer, Object> latest = nearer(of(run, name).floorEntry(last), ofAll(run, name).floorEntry(last), 1);
        return latest == null ? null : latest.getValue();
    }

    private static Map.@Nullable Entry<Integer, Object> nearer(
            Map.@Nullable Entry<Integer, Object> one, Map.@Nullable Entry<Integer, Object> other, int sign) {
        return one == null || other != null && sign * other.getKey() > sign * one.getKey() ? other : one;
    }

    private TreeMap<Integer, Object> of(ClockRun run, String name) {
        return run.identity() == null ? new TreeMap<>() : said(run, name).getOrDefault(run.identity(), new TreeMap<>());
    }

    private TreeMap<Integer, Object> ofAll(ClockRun run, String name) {
        return said(run, name).getOrDefault(OF_ALL, new TreeMap<>());
    }

    private Map<String, TreeMap<Integer, Object>> said(ClockRun run, String name) {
        return known.computeIfAbsent(new Asked(run.name(), name), asked -> known(runsOf(run), name));
    }

    private Map<String, TreeMap<Integer, Object>> known(ClockRuns runs, String name) {
        Map<String, TreeMap<Integer, Object>> known = new HashMap<>();
        for (Step step : steps) {
            Object value = runs.isOneOfStarts(step) ? null : own(step, name);
            if (value != null) {
                List<String> told = runs.told(step);
                (told.isEmpty() ? List.of(OF_ALL) : told).forEach(of ->
                        known.computeIfAbsent(of, one -> new TreeMap<>()).put(step.getPlace(), value));
            }
        }
        return known;
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
