package org.mingjing.engine;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A rule tried more combinations of facts on one case than it may; the sentence names the rule, the bound and a way out. */
public final class TooManySteps extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public TooManySteps(String rule, long stepsMax) {
        super(rule, null, false, false);
        this.sentence = Sentence.of("engine.too-many-steps", rule, stepsMax);
    }

    @Override
    public String getMessage() {
        return sentence.toString();
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
