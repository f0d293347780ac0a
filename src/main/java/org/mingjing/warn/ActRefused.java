package org.mingjing.warn;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** An act on a warning is not done; the sentence says why. */
public final class ActRefused extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final transient Sentence sentence;

    /** Why an act is not done. */
    public enum Why {
        /** There is no such warning, or the person does not see it. */
        UNKNOWN,
        /** The person may not do this. */
        FORBIDDEN,
        /** Something else happened meanwhile, or the state or a period no longer allows it. */
        TOO_LATE,
        /** Something that the act needs was not said. */
        INCOMPLETE,
        /** Too many do the same now. */
        CROWDED
    }

    private ActRefused(Why why, Sentence sentence) {
        super(sentence.toString());
        this.why = why;
        this.sentence = sentence;
    }

    static ActRefused of(Why why, String key, Object... arguments) {
        return new ActRefused(why, Sentence.of(key, arguments));
    }

    /** There is no such warning, or whoever asks does not see it. */
    public static ActRefused noWarning(String id) {
        return of(Why.UNKNOWN, "warn.no-warning", id);
    }

    /** There is no such task, or whoever asks does not see it. */
    public static ActRefused noTask(String id) {
        return of(Why.UNKNOWN, "warn.no-task", id);
    }

    /** To keep a warning out of one's own list needs a reason. */
    public static ActRefused noReason() {
        return of(Why.INCOMPLETE, "warn.snooze-reason");
    }

    /** Too many listen to what becomes of warnings. */
    public static ActRefused crowded() {
        return of(Why.CROWDED, "warn.listeners-too-many");
    }

    public Why why() {
        return why;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
