package org.mingjing.engine.fast;

/** A rule uses something that only Drools' own network can match; the sentence says what. */
final class NotMatchable extends Exception {

    private static final long serialVersionUID = 1L;

    NotMatchable(String sentence) {
        super(sentence);
    }
}
