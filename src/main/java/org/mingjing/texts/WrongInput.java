package org.mingjing.texts;

/** What somebody gave cannot be used; the sentence says what is wrong, where, and what to do. */
public class WrongInput extends IllegalArgumentException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Sentence sentence;

    public WrongInput(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** With the message of the key. @param arguments what its parameters hold */
    public static WrongInput of(String key, Object... arguments) {
        return new WrongInput(Sentence.of(key, arguments));
    }

    /** The same, with what led to it, for those who look for the reason in code. */
    public WrongInput because(Throwable cause) {
        initCause(cause);
        return this;
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }
}
