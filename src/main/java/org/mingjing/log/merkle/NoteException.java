package org.mingjing.log.merkle;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A signed note, a checkpoint or a key is malformed, or a signature does not hold; the sentence says which. */
public final class NoteException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    NoteException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    NoteException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
