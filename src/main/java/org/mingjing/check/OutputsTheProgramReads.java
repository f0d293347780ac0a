package org.mingjing.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjing.assess.FindingKind;
import org.mingjing.assess.Level;
import org.mingjing.assess.Nature;
import org.mingjing.assess.Responsible;
import org.mingjing.clocks.ClockTables;
import org.mingjing.rules.TableUse;

/** The outputs that the program itself reads, with the values it understands. */
public final class OutputsTheProgramReads {

    private OutputsTheProgramReads() {}

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
        }, use == TableUse.CHAIN ? Set.of("shares") : Set.of());
    }

    /** By output name; an output that is not named here means whatever its package makes of it. */
    public static Map<String, List<String>> of(TableUse use) {
        List<String> levels = Arrays.stream(Level.values()).map(Level::code).toList();
        return switch (use) {
            case CLOCK_EFFECTS -> ClockTables.EFFECTS;
            case LIMITS -> ClockTables.LIMITS;
            case MILESTONES -> with(ClockTables.MILESTONES, "level", levels);
            case RULES -> Map.of("kind", Arrays.stream(FindingKind.values()).map(FindingKind::code).toList(),
                    "nature", Arrays.stream(Nature.values()).map(Nature::code).toList(),
                    // A rule that is always about a clock needs no level of its own.
                    "level", Stream.concat(levels.stream(), Stream.of("")).toList(),
                    "shared", Responsible.SHARES);
            case GRADING -> Map.of("kind", Arrays.stream(FindingKind.values()).map(FindingKind::code).toList(),
                    "nature", Arrays.stream(Nature.values()).map(Nature::code).toList(),
                    "level", levels,
                    "shared", Responsible.SHARES);
            case LEVELS, CHAIN, CASE, STEP, SCORING, HANDLING -> Map.of();
        };
    }

    private static Map<String, List<String>> with(Map<String, List<String>> known, String output, List<String> values) {
        Map<String, List<String>> all = new HashMap<>(known);
        all.put(output, values);
        return all;
    }
}
