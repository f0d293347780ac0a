package org.mingjing.database;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** The store cannot be opened or cannot do what was asked; the message is a sentence for the operator. */
public class LedgerException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public LedgerException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public LedgerException(Sentence sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
    }

    /** For rooms that do not say their sentences from message files yet. */
    public LedgerException(String message) {
        this(Sentence.asItIs(message));
    }

    /** For rooms that do not say their sentences from message files yet. */
    public LedgerException(String message, Throwable cause) {
        this(Sentence.asItIs(message), cause);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
