package org.mingjing.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.words.Step;

/** One running of a clock within a case: which steps started, paused, extended and stopped it. */
final class ClockRun {

    /** A pause: the step that began it and, once there is one, the step that ended it. */
    record Paused(Step from, @Nullable Step to) {}

    private final String name;
    private final Step start;
    private final boolean ofStep;
    private String key;
    private boolean before;
    private @Nullable String identity;
    private String toldBy = "";
    private @Nullable Step completion;
    private boolean movedBack;
    private boolean restarted;
    private final List<Paused> pauses = new ArrayList<>();
    private @Nullable Step extension;
    private @Nullable Step stop;
    private @Nullable Step firstStop;

    ClockRun(String name, String key, Step start) {
        this(name, key, start, false);
    }

    private ClockRun(String name, String key, Step start, boolean ofStep) {
        this.name = name;
        this.key = key;
        this.start = start;
        this.ofStep = ofStep;
    }

    /** A run that belongs to the step that started it, and to whoever made that step. */
    static ClockRun ofStep(String name, Step start) {
        return new ClockRun(name, name + ":" + start.fact().key(), start, true);
    }

    boolean isOfStep() {
        return ofStep;
    }

    /**
     * Notes what tells the run from others of its clock, such as the unit to which the matter was passed.
     *
     * @param name of the value
     * @param several whether the step starts a run for each of several values
     */
    ClockRun of(String name, String value, boolean several) {
        toldBy = name;
        identity = value;
        key = several ? key + ":" + value : key;
        return this;
    }

    /** What the run says of the name: of a value that tells runs apart its own alone, else that of its starting step. */
    @Nullable String value(String name) {
        return name.equals(toldBy) ? identity : RunChoice.value(start, name);
    }

    /** Name of the value that tells the run from others of its clock, empty if nothing does. */
    String toldBy() {
        return toldBy;
    }

    /** What tells the run from others of its clock, null if nothing does. */
    @Nullable String identity() {
        return identity;
    }

    /** Notes the completion that ends the run if nothing has stopped it before. */
    ClockRun until(@Nullable Step step) {
        completion = step;
        return this;
    }

    /** Ends the run by its completion, if it had one and nothing stopped it before. */
    void finish() {
        if (completion != null && (stop == null || completion.getPlace() < stop.getPlace())) {
            stop = completion;
            firstStop = completion;
        }
    }

    /** Whether the run was begun before the step and nothing had ended it before. */
    boolean isOpenAt(Step step) {
        return isBegunBefore(step)
                && (stop == null || stop.getPlace() >= step.getPlace())
                && (completion == null || completion.getPlace() >= step.getPlace());
    }

    /** As {@link #isOpenAt}, once all that stops the run is known; a stop before the start is none. */
    boolean isUnderWayAt(Step step) {
        Step ended = stopAfterStart();
        return isBegunBefore(step) && (ended == null || ended.getPlace() >= step.getPlace());
    }

    boolean isBegunBefore(Step step) {
        return start.getPlace() < step.getPlace();
    }

    /** Ends the run by the step that starts the clock anew, unless it had been stopped. */
    ClockRun restartedBy(Step step) {
        if (stopAfterStart() == null) {
            restarted = true;
            stop(step);
        }
        return this;
    }

    /** Notes that another run of the clock came after this one. */
    ClockRun beforeAnother() {
        before = true;
        return this;
    }

    boolean isBeforeAnother() {
        return before;
    }

    /** Gives the run an identity of its own, because the clock's name is that of an earlier run which left something. */
    void renamed() {
        key = name + ":" + start.fact().key();
    }

    /** Whether nothing but the start of the next run ended this one. */
    boolean isRestarted() {
        return restarted;
    }

    /** Notes that the clock starts earlier than by the step that would start it, as the law says. */
    ClockRun movedBack() {
        movedBack = true;
        return this;
    }

    boolean isMovedBack() {
        return movedBack;
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    Step start() {
        return start;
    }

    List<Paused> pauses() {
        return pauses;
    }

    @Nullable Step extension() {
        return extension;
    }

    @Nullable Step stop() {
        return stop;
    }

    ClockRun pause(Step step) {
        pauses.add(new Paused(step, null));
        return this;
    }

    /** Ends the earliest open pause of the same cause; a step that ends none is left to the rules on data. */
    ClockRun resume(Step step) {
        for (int i = 0; i < pauses.size(); i++) {
            Paused pause = pauses.get(i);
            if (pause.to() == null && cause(pause.from()).equals(cause(step))) {
                pauses.set(i, new Paused(pause.from(), step));
                return this;
            }
        }
        return this;
    }

    static String cause(Step step) {
        String special = step.text("special");
        return special == null ? step.getNode() : special;
    }

    /** Only the first extension can count. */
    ClockRun extend(Step step) {
        if (extension == null) {
            extension = step;
        }
        return this;
    }

    /**
     * Takes the stops in case order. The first at or after the start counts; one before it is a fault of data, and
     * stands in until there is a better one.
     */
    ClockRun stop(Step step) {
        if (firstStop == null) {
            firstStop = step;
        }
        if (stop == null || isBeforeStart(stop)) {
            stop = step;
        }
        return this;
    }

    /**
     * Whether what the clock waits for had been done before the instant, be it before the start. So a clock whose steps
     * are out of order is not late, and does not become late in hindsight when it is stopped once more.
     */
    boolean wasStoppedBefore(Instant instant) {
        return firstStop != null && firstStop.getAt().isBefore(instant);
    }

    /** The stop, or null if there is none or only one before the start. */
    @Nullable Step stopAfterStart() {
        return stop == null || isBeforeStart(stop) ? null : stop;
    }

    private boolean isBeforeStart(Step step) {
        return step.getPlace() < start.getPlace();
    }
}
