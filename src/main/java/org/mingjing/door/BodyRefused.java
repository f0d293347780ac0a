package org.mingjing.door;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** The rest of a body is not read. */
public final class BodyRefused extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Sentence sentence;

    BodyRefused(int status, Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
        this.status = status;
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
