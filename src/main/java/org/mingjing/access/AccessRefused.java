package org.mingjing.access;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** Somebody may not do what they asked for, or not yet. */
public final class AccessRefused extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;
    private static final int NOT_SIGNED_IN = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_OFTEN = 429;

    private final int status;
    private final long retryAfterSeconds;
    private final transient Sentence sentence;

    private AccessRefused(int status, long retryAfterSeconds, Sentence sentence) {
        super(sentence.toString());
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
        this.sentence = sentence;
    }

    /** Nobody is signed in, or what was given to sign in is not good. */
    public static AccessRefused notSignedIn(Sentence sentence) {
        return new AccessRefused(NOT_SIGNED_IN, 0, sentence);
    }

    static AccessRefused forbidden(Sentence sentence) {
        return new AccessRefused(FORBIDDEN, 0, sentence);
    }

    /** @param seconds when to ask again */
    public static AccessRefused tooOften(String key, long seconds) {
        return new AccessRefused(TOO_OFTEN, seconds, Sentence.of(key, seconds));
    }

    static AccessRefused unreadable(Sentence sentence) {
        return new AccessRefused(400, 0, sentence);
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    /** HTTP status that says so. */
    public int status() {
        return status;
    }

    /** When to ask again, 0 if that would not help. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
