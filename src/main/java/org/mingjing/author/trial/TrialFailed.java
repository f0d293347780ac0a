package org.mingjing.author.trial;

/** A package could not be tried; the message is a sentence for its author. */
public class TrialFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TrialFailed(String sentence) {
        super(sentence);
    }
}
