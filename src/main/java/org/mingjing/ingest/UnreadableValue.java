package org.mingjing.ingest;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A value is not what its profile says; the message is a sentence without the place. */
final class UnreadableValue extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    private UnreadableValue(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    static UnreadableValue of(String key, Object... arguments) {
        return new UnreadableValue(Sentence.of(key, arguments));
    }

    /** The end of a sentence that begins with the place. */
    @Override
    public Sentence sentence() {
        return sentence;
    }
}
