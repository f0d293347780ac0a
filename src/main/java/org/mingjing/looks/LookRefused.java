package org.mingjing.looks;

import org.mingjing.texts.Characters;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** Something is not opened; the sentence says what must be said or done first. */
public final class LookRefused extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private static final int FORBIDDEN = 403;
    private static final int NOT_THERE = 404;
    private static final int TOO_LATE = 409;
    private static final int INCOMPLETE = 422;

    private final int status;
    private final transient Sentence sentence;

    private LookRefused(int status, Sentence sentence) {
        super(sentence.toString());
        this.status = status;
        this.sentence = sentence;
    }

    /** Something that it needs was not said. */
    static LookRefused incomplete(Sentence sentence) {
        return new LookRefused(INCOMPLETE, sentence);
    }

    /** The person may not, or not yet. */
    static LookRefused forbidden(Sentence sentence) {
        return new LookRefused(FORBIDDEN, sentence);
    }

    /** There is none, or the person does not see it. */
    static LookRefused notThere(Sentence sentence) {
        return new LookRefused(NOT_THERE, sentence);
    }

    /** No such official is known, or the person does not see them. */
    public static LookRefused noOfficial(String code) {
        return notThere(Sentence.of("looks.no-official", Characters.visible(code)));
    }

    /** Something else happened meanwhile. */
    static LookRefused tooLate(Sentence sentence) {
        return new LookRefused(TOO_LATE, sentence);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    /** HTTP status that says so. */
    public int status() {
        return status;
    }
}
