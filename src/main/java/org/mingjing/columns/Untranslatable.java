package org.mingjing.columns;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A table that cannot be made into an index; its sentence is the part of one that says why. */
public final class Untranslatable extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** With the message of the key. @param arguments what its parameters hold */
    public Untranslatable(String key, Object... arguments) {
        super(key, null, false, false);
        this.sentence = Sentence.of(key, arguments);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
