package org.mingjing.screen;

/** A part of an author's text is not allowed; the message is a sentence that says what to write instead. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    Refused(int line, String sentence) {
        super(sentence, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
