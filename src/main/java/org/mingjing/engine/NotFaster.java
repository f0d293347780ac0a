package org.mingjing.engine;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** Only the reference can answer; the sentence is the reason, of a table as the end of a sentence, of rules as a whole one. */
public final class NotFaster extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public NotFaster(Sentence sentence) {
        super(sentence.key(), null, false, false);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
