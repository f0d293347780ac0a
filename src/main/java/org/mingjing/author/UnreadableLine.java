package org.mingjing.author;

/** A line of a scenario cannot be read; the message is a sentence for its author. */
final class UnreadableLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableLine(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
