package org.mingjing.notices;

import org.mingjing.texts.Sentence;

/**
 * What came of sending a message once.
 *
 * @param said what happened, in a sentence without secrets
 */
record Sent(Outcome outcome, Sentence said) {

    /** Whether it arrived, may arrive later, or never will. */
    enum Outcome {
        DONE, LATER, NEVER
    }

    static Sent done() {
        return new Sent(Outcome.DONE, Sentence.of("notices.sent"));
    }

    static Sent later(Sentence why) {
        return new Sent(Outcome.LATER, why);
    }

    static Sent never(Sentence why) {
        return new Sent(Outcome.NEVER, why);
    }

    boolean isDone() {
        return outcome == Outcome.DONE;
    }
}
