package org.mingjing.author;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A line of a scenario cannot be read; the message is a sentence for its author. */
final class UnreadableLine extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    UnreadableLine(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
