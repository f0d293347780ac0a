package org.mingjing.author.trial;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A package could not be tried; the message is a sentence for its author. */
public class TrialFailed extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    TrialFailed(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
