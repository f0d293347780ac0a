package org.mingjing.score;

import java.util.Arrays;
import org.mingjing.assess.Responsible;
import org.mingjing.texts.WrongInput;

/** Whose scores an index gives. */
public enum Grouping {
    OFFICIAL("official"),
    POST("post"),
    DEPARTMENT("department");

    private final String code;

    Grouping(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that lists the known codes */
    public static Grouping ofCode(String code) {
        return Arrays.stream(values()).filter(by -> by.code.equals(code)).findFirst().orElseThrow(() ->
                WrongInput.of("score.no-index", code));
    }

    String subjectOf(Responsible person) {
        return subjectOf(new ScoredActor(person.department(), person.post(), person.official()));
    }

    String subjectOf(ScoredActor actor) {
        return switch (this) {
            case OFFICIAL -> actor.official();
            case POST -> actor.post();
            case DEPARTMENT -> actor.department();
        };
    }
}
