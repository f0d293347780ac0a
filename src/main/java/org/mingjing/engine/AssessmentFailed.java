package org.mingjing.engine;

/** A case could not be assessed; the message is a sentence that says why. There is never a partial answer. */
public class AssessmentFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AssessmentFailed(String sentence) {
        super(sentence);
    }

    public AssessmentFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
