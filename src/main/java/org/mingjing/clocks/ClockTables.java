package org.mingjing.clocks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingjing.calendar.LimitUnit;

/** What the program reads in the tables about clocks, for whoever checks them before they are used. */
public final class ClockTables {

    private static final List<String> UNITS = Arrays.stream(LimitUnit.values()).map(LimitUnit::code).toList();

    /** The values that each output of a clock-effects table can have. */
    public static final Map<String, List<String>> EFFECTS = Map.of("effect", ClockEffect.codes());

    /** The values that outputs of a limits table can have. */
    public static final Map<String, List<String>> LIMITS = Map.of("unit", UNITS, "source", DeadlineSources.SOURCES,
            "missing", DeadlineSources.MISSING, "combine", CombinedDeadline.WAYS, "answers", Answering.WAYS);

    /** The values that outputs of a milestones table can have, beside the level. */
    public static final Map<String, List<String>> MILESTONES = Map.of("when", Milestones.MOMENTS, "unit", UNITS);

    /** The values that a finding about a milestone has for its sentence, beside the measure of its period. */
    public static final List<String> MEASURES = Milestones.MEASURES;

    private ClockTables() {}
}
