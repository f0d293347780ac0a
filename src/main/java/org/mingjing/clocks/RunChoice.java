package org.mingjing.clocks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.words.Step;

/**
 * Which runs of a clock a step reaches, as the column {@code run} of its clock-effects row says: {@code all} that are open,
 * the {@code latest} that is open, or those of which something named is the same as of the step, such as its
 * {@code department} or an attribute.
 */
final class RunChoice {

    static final String ALL = "all";
    static final String LATEST = "latest";

    private static final String DEPARTMENT = "department";
    private static final String OFFICIAL = "official";
    private static final String POST = "post";
    private static final String NODE = "node";

    private RunChoice() {}

    /** Whether the row names something that must be the same of step and run. */
    static boolean isByValue(String run) {
        return !run.isEmpty() && !run.equals(ALL) && !run.equals(LATEST);
    }

    /** Whether the name is of something that every step has, and no attribute. */
    static boolean isOfEveryStep(String name) {
        return name.equals(DEPARTMENT) || name.equals(OFFICIAL) || name.equals(POST) || name.equals(NODE);
    }

    /** What the step says of the name: of itself, or in an attribute. Null if it says nothing, or several things. */
    static @Nullable String value(Step step, String name) {
        List<String> values = values(step, name);
        return values.size() == 1 ? values.get(0) : null;
    }

    /** As {@link #value}, all of a list, as of a matter that is passed to several units at once. */
    static List<String> values(Step step, String name) {
        Object value = switch (name) {
            case DEPARTMENT -> step.getDepartment();
            case OFFICIAL -> step.getOfficial();
            case POST -> step.getPost();
            case NODE -> step.getNode();
            default -> RunFacts.own(step, name);
        };
        List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        return all.stream().map(RunFacts::shown).filter(text -> text != null && !text.isBlank()).distinct().toList();
    }

    /** The last of the runs that is open at the step, as a list of one; empty if none is. */
    static List<ClockRun> latest(List<ClockRun> runs, Step step) {
        List<ClockRun> open = open(runs, step);
        return open.isEmpty() ? open : open.subList(open.size() - 1, open.size());
    }

    static List<ClockRun> open(List<ClockRun> runs, Step step) {
        return runs.stream().filter(run -> run.isOpenAt(step)).toList();
    }

    /** Whether a row reaches a run of a clock that has one at a time. */
    static boolean reaches(ClockEffect effect, ClockRun run) {
        if (!isByValue(effect.run())) {
            return true;
        }
        return same(values(effect.step(), effect.run()), values(run.start(), effect.run()));
    }

    static boolean same(List<String> some, List<String> others) {
        return some.stream().anyMatch(others::contains);
    }
}
