package org.mingjing.console;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** Something that was asked for does not exist, which is answered with 404. */
public final class NotKnown extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    private NotKnown(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** Said by the message of the key. */
    public static NotKnown of(String key, Object... arguments) {
        return new NotKnown(Sentence.of(key, arguments));
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
