package org.mingjing.engine.fast;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A rule uses something that only Drools' own network can match; the sentence says what. */
final class NotMatchable extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** With the message of the key. @param arguments what its parameters hold */
    NotMatchable(String key, Object... arguments) {
        super(key);
        this.sentence = Sentence.of(key, arguments);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
