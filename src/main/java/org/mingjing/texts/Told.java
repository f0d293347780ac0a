package org.mingjing.texts;

import java.util.Optional;

/** An error of which a person is told. Its message is the sentence in English, for logs. */
public interface Told {

    /** What to tell the person. */
    Sentence sentence();

    /** What a log says of an error of which a person is told: the sentence and its cause, which need no place in the code. */
    static String inLog(Exception told) {
        return told.getCause() == null ? String.valueOf(told.getMessage()) : told.getMessage() + " (" + told.getCause() + ")";
    }

    /** The first sentence among an error and its causes. */
    static Optional<Sentence> in(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Told told) {
                return Optional.of(told.sentence());
            }
        }
        return Optional.empty();
    }
}
