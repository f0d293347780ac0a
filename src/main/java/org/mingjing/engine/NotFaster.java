package org.mingjing.engine;

/** Only the reference can answer; the message is the reason, as the end of a sentence. */
public final class NotFaster extends Exception {

    private static final long serialVersionUID = 1L;

    public NotFaster(String reason) {
        super(reason, null, false, false);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
