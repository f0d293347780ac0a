package org.mingjing.assess;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjing.assess.check.Understood;
import org.mingjing.calendar.LimitUnit;
import org.mingjing.rules.TableUse;

/** The outputs that the program itself reads, with the values it understands. */
final class KnownOutputs {

    private KnownOutputs() {}

    /** The outputs that the program reads with what it understands of them. */
    static Understood understood(TableUse use) {
        return new Understood(of(use), switch (use) {
            case LIMITS -> Set.of("amount", "extensionAmount");
            case MILESTONES -> Set.of("amount");
            case GRADING, LEVELS -> Set.of("points");
            default -> Set.of();
        }, switch (use) {
            case CLOCK_EFFECTS -> Set.of("clock", "effect", "guard");
            case LIMITS -> Set.of("measure", "unit", "source", "attribute", "awaits");
            case MILESTONES -> Set.of("level", "when", "unit", "rule");
            case GRADING, RULES -> Set.of("kind", "nature", "level", "basis", "shared");
            default -> Set.of();
        });
    }

    /** By output name; an output that is not named here means whatever its package makes of it. */
    static Map<String, List<String>> of(TableUse use) {
        List<String> units = Arrays.stream(LimitUnit.values()).map(LimitUnit::code).toList();
        List<String> levels = Arrays.stream(Level.values()).map(Level::code).toList();
        return switch (use) {
            case CLOCK_EFFECTS -> Map.of("effect", ClockEffect.codes());
            case LIMITS -> Map.of("unit", units, "source", TermSources.SOURCES, "missing", TermSources.MISSING,
                    "combine", CombinedTerm.WAYS, "answers", Answering.WAYS);
            case MILESTONES -> Map.of("level", levels, "when", Milestones.MOMENTS, "unit", units);
            case RULES -> Map.of("kind", Arrays.stream(FindingKind.values()).map(FindingKind::code).toList(),
                    "nature", Arrays.stream(Nature.values()).map(Nature::code).toList(),
                    // A rule that is always about a clock needs no level of its own.
                    "level", Stream.concat(levels.stream(), Stream.of("")).toList(),
                    "shared", Answerable.SHARES);
            case GRADING -> Map.of("kind", Arrays.stream(FindingKind.values()).map(FindingKind::code).toList(),
                    "nature", Arrays.stream(Nature.values()).map(Nature::code).toList(),
                    "level", levels,
                    "shared", Answerable.SHARES);
            case LEVELS, CASE, STEP, SCORING -> Map.of();
        };
    }
}
