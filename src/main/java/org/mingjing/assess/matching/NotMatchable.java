package org.mingjing.assess.matching;

/** A rule uses something that only Drools' own network can match; the sentence says what. */
public final class NotMatchable extends Exception {

    private static final long serialVersionUID = 1L;

    NotMatchable(String sentence) {
        super(sentence);
    }
}
