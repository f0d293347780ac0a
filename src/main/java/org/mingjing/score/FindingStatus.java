package org.mingjing.score;

import java.util.Arrays;
import org.mingjing.texts.WrongInput;

/** Where a finding stands on the day of the index; the table {@code status factor} says what that does to its cost. */
enum FindingStatus {
    /** Stands, and nobody objects. */
    OPEN("open"),
    /** Stands, and an objection is being decided. */
    CONTESTED("contested"),
    /** No longer holds, or was taken back by a person. */
    WITHDRAWN("withdrawn"),
    /** A reminder that was answered in time. */
    MET("met");

    private final String code;

    FindingStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that lists the known codes */
    public static FindingStatus ofCode(String code) {
        return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst().orElseThrow(() ->
                WrongInput.of("score.no-status", code));
    }
}
