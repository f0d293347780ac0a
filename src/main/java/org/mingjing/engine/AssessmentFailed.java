package org.mingjing.engine;

import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/**
 * A case could not be assessed; the sentence says why. There is never a partial answer. Its message is the sentence in English, which
 * is put into words only when it is asked for.
 */
public class AssessmentFailed extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public AssessmentFailed(Sentence sentence) {
        this(sentence, null);
    }

    public AssessmentFailed(Sentence sentence, @Nullable Throwable cause) {
        super(sentence.key(), cause);
        this.sentence = sentence;
    }

    /** Of a room that speaks English only. */
    public AssessmentFailed(String sentence) {
        this(Sentence.asItIs(sentence));
    }

    /** With the message of the key. @param arguments what its parameters hold */
    public static AssessmentFailed of(String key, Object... arguments) {
        return new AssessmentFailed(Sentence.of(key, arguments));
    }

    /** Because of something that says why. */
    public static AssessmentFailed because(Exception why) {
        return new AssessmentFailed(Sentence.of(why), why);
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
