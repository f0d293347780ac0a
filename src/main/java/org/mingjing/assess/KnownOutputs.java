package org.mingjing.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.rules.TableUse;

/** The outputs that the program itself reads, with the values it understands. */
final class KnownOutputs {

    private KnownOutputs() {}

    /** By output name; an output that is not named here means whatever its package makes of it. */
    static Map<String, List<String>> of(TableUse use) {
        List<String> units = Arrays.stream(LimitUnit.values()).map(LimitUnit::code).toList();
        List<String> levels = Arrays.stream(Level.values()).map(Level::code).toList();
        return switch (use) {
            case CLOCK_EFFECTS -> Map.of("effect", ClockEffect.codes());
            case LIMITS -> Map.of("unit", units, "source", TermSources.SOURCES, "missing", TermSources.MISSING,
                    "combine", CombinedTerm.WAYS, "answers", Answering.WAYS);
            case MILESTONES -> Map.of("level", levels, "when", Milestones.MOMENTS, "unit", units);
            case GRADING -> Map.of("kind", Arrays.stream(FindingKind.values()).map(FindingKind::code).toList(),
                    "nature", Arrays.stream(Nature.values()).map(Nature::code).toList(),
                    "level", levels,
                    "shared", Answerable.SHARES);
            case CASE, STEP, SCORING -> Map.of();
        };
    }
}
