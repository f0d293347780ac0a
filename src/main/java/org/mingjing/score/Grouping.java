package org.mingjing.score;

import org.mingjing.assess.Responsible;
import org.mingjing.texts.ByCode;

/** Whose scores an index gives. */
public enum Grouping {
    OFFICIAL("official"),
    POST("post"),
    DEPARTMENT("department");

    private static final ByCode<Grouping> BY_CODE = ByCode.of(values(), Grouping::code);

    private final String code;

    Grouping(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that lists the known codes */
    public static Grouping ofCode(String code) {
        return BY_CODE.get(code, "score.no-index");
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
