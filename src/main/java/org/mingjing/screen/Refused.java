package org.mingjing.screen;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A part of an author's text is not allowed; the sentence says what to write instead. */
final class Refused extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Sentence sentence;

    /** With the message of the key. @param arguments what its parameters hold */
    Refused(int line, String key, Object... arguments) {
        this(line, Sentence.of(key, arguments));
    }

    Refused(int line, Sentence sentence) {
        super(sentence.key(), null, false, false);
        this.line = line;
        this.sentence = sentence;
    }

    int line() {
        return line;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
