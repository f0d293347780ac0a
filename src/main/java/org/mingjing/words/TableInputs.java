package org.mingjing.words;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.Power;

/**
 * What tables may ask for by input name: the package's parameters, the power's properties, then attributes of the step
 * and of the case.
 */
public final class TableInputs {

    private final Map<String, String> parameters;
    private final CaseSteps caseSteps;
    private final ZoneId zone;
    private final Map<String, String> ofCase = new HashMap<>();
    /** By attribute: for each place in the case, the value that the steps up to it leave. */
    private final Map<String, @Nullable Object[]> upTo = new HashMap<>();
    // Every step is asked for what the case says; looking through all steps each time would cost the square of them.
    private final Map<String, Optional<Object>> latest = new HashMap<>();

    /** @param parameters those of the package by name @param zone its time zone */
    public TableInputs(Map<String, String> parameters, ZoneId zone, CaseSteps caseSteps) {
        this.parameters = parameters;
        this.caseSteps = caseSteps;
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    public Function<String, @Nullable Object> ofCase() {
        return this::caseValue;
    }

    public Function<String, @Nullable Object> ofStep(Step step) {
        return name -> {
            Object own = stepValue(step, name);
            return own != null ? own : caseValue(name);
        };
    }

    /** As {@link #ofStep}, but of the case only what was known at the instant of the step: what comes later changes nothing. */
    public Function<String, @Nullable Object> knownAtStep(Step step) {
        return name -> {
            Object own = stepValue(step, name);
            Object fixed = own != null ? own : ofPackageAndPower(name);
            return fixed != null ? fixed : knownAt(step, name);
        };
    }

    private @Nullable Object knownAt(Step step, String name) {
        List<Step> steps = caseSteps.steps();
        int last = step.getPlace();
        while (last < steps.size() && !steps.get(last).getAt().isAfter(step.getAt())) {
            last++;
        }
        return upTo.computeIfAbsent(name, this::upToEach)[last - 1];
    }

    private @Nullable Object[] upToEach(String name) {
        List<Step> steps = caseSteps.steps();
        @Nullable Object[] values = new Object[steps.size()];
        Object known = null;
        for (int i = 0; i < values.length; i++) {
            Object value = attribute(steps.get(i).fact().attributes(), name);
            known = value != null ? value : known;
            values[i] = known;
        }
        return values;
    }

    /** Two values given by name, before those of the case. */
    public Function<String, @Nullable Object> with(String given, Object value, String second, Object secondValue) {
        return name -> name.equals(given) ? value : name.equals(second) ? secondValue : caseValue(name);
    }

    private @Nullable Object stepValue(Step step, String name) {
        return switch (name) {
            case "node" -> step.getNode();
            case "phase" -> step.getPhase();
            case "role" -> step.getRole();
            default -> attribute(step.fact().attributes(), name);
        };
    }

    private @Nullable Object caseValue(String name) {
        Object fixed = ofPackageAndPower(name);
        return fixed != null ? fixed : latest.computeIfAbsent(name, this::latest).orElse(null);
    }

    /** What the package's parameters or the power say, null if the name is none of theirs. */
    public @Nullable Object ofPackageAndPower(String name) {
        String parameter = parameters.get(name);
        if (parameter != null) {
            return parameter;
        }
        Power power = caseSteps.power();
        return switch (name) {
            case "handling" -> caseSteps.view().getHandling();
            case "procedure" -> caseSteps.view().getProcedure();
            case "powerKind" -> power == null ? "unknown" : power.kind();
            case "power" -> power == null ? "unknown" : power.code();
            case "hearingRequired" -> caseSteps.view().isHearingRequired();
            default -> null;
        };
    }

    private Optional<Object> latest(String name) {
        List<Step> steps = caseSteps.steps();
        for (int i = steps.size() - 1; i >= 0; i--) {
            Object value = attribute(steps.get(i).fact().attributes(), name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private @Nullable Object attribute(Attributes attributes, String name) {
        if (attributes.isEmpty()) {
            return null;
        }
        Object own = attributes.get(name);
        Object value = own != null ? own : attributes.get(ofCase.computeIfAbsent(name, "case."::concat));
        return inZone(value);
    }

    /** The value as tables are asked it: an instant with the zone of the package. */
    public @Nullable Object inZone(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atZone(zone) : value;
    }
}
