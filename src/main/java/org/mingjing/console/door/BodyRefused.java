package org.mingjing.console.door;

/** The rest of a body is not read; the message is a sentence. */
public final class BodyRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    BodyRefused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /** HTTP status that says so. */
    public int status() {
        return status;
    }
}
