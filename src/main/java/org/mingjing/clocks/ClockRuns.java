package org.mingjing.clocks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.words.Step;

/**
 * The runs of one clock, and of which of them a step speaks. With one run there is no question. Of several at once a step
 * speaks as a step of the clock-effects table reaches them: of those with the telling value that it says, be it before they
 * begin; where nothing tells runs apart, of the one begun last that is open.
 */
final class ClockRuns {

    static final ClockRuns NONE = new ClockRuns(List.of());

    /** Whether a step speaks of a run. */
    enum Belonging {
        THIS,
        OTHER,
        /** Of one of several that are open, and nothing says of which. */
        CANNOT_TELL
    }

    /** The runs open at a step with the telling value that it says, or all if it says none: the last, and whether there are more. */
    private record Open(@Nullable ClockRun last, boolean several, boolean ofUnit) {}

    private final List<ClockRun> runs;
    private final Set<Step> starts = new HashSet<>();
    private final Set<String> identities = new HashSet<>();
    private final String toldBy;
    private final Map<Step, Open> open = new HashMap<>();

    /** @param runs of one clock, in the order of their starts */
    ClockRuns(List<ClockRun> runs) {
        this.runs = runs;
        runs.forEach(run -> starts.add(run.start()));
        runs.stream().map(ClockRun::identity).filter(Objects::nonNull).forEach(identities::add);
        this.toldBy = runs.stream().map(ClockRun::toldBy).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    /** What tells the runs apart, empty if nothing does. */
    String toldBy() {
        return toldBy;
    }

    /**
     * What the step says of which runs it speaks, nothing if it does not say. Every step has a department, a node and so on;
     * it speaks of runs by that only if there are such.
     */
    List<String> told(Step step) {
        if (toldBy.isEmpty()) {
            return List.of();
        }
        List<String> values = RunChoice.values(step, toldBy);
        return RunChoice.isOfEveryStep(toldBy) ? values.stream().filter(identities::contains).toList() : values;
    }

    /** Whether the step begins a run of the clock, and others begin others. */
    boolean isOneOfStarts(Step step) {
        return starts.size() > 1 && starts.contains(step);
    }

    /** Whether the step speaks of the run, so that what it says of who answers is said for it. */
    Belonging of(ClockRun run, Step step) {
        if (step == run.start()) {
            return Belonging.THIS;
        }
        List<String> told = told(step);
        if (isOneOfStarts(step) || !told.isEmpty() && !told.contains(run.identity())) {
            return Belonging.OTHER;
        }
        if (runs.size() < 2 || !run.isOfStep()) {
            return Belonging.THIS;
        }
        Open then = open.computeIfAbsent(step, asked -> open(asked, told));
        if (then.last == null) {
            return belongs(!run.isBegunBefore(step));
        }
        return told.isEmpty() ? untold(run, step, then) : belongs(run.isUnderWayAt(step));
    }

    private Belonging untold(ClockRun run, Step step, Open then) {
        if (toldBy.isEmpty()) {
            return belongs(then.last == run);
        }
        if (then.ofUnit || !then.several || !run.isUnderWayAt(step)) {
            return belongs(run.isUnderWayAt(step) && (!then.ofUnit || step.getDepartment().equals(run.identity())));
        }
        return Belonging.CANNOT_TELL;
    }

    private static Belonging belongs(boolean toThis) {
        return toThis ? Belonging.THIS : Belonging.OTHER;
    }

    private Open open(Step step, List<String> told) {
        ClockRun last = null;
        boolean several = false;
        boolean ofUnit = false;
        for (ClockRun run : runs) {
            if (run.isUnderWayAt(step) && (told.isEmpty() || told.contains(run.identity()))) {
                several = last != null;
                last = run;
                ofUnit |= step.getDepartment().equals(run.identity());
            }
        }
        return new Open(last, several, ofUnit);
    }
}
