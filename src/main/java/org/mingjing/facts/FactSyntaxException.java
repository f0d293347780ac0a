package org.mingjing.facts;

import java.util.List;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A text that should be a fact or a registry entry is not; its sentence says to the sender what all is wrong with it. */
public final class FactSyntaxException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    /** @param faults everything that is wrong */
    public FactSyntaxException(List<Sentence> faults) {
        this(Faults.inARow(faults));
    }

    FactSyntaxException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
