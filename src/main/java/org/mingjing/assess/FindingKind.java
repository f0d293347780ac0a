package org.mingjing.assess;

import java.util.Arrays;
import java.util.Locale;
import org.mingjing.texts.WrongInput;

/** What a finding is about. */
public enum FindingKind {
    TIME,
    PROCEDURE,
    AUTHORITY,
    CONTENT,
    FEE,
    DISCRETION,
    DATA,
    PATTERN,
    SUPERVISION;

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that names the code */
    public static FindingKind ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(() ->
                WrongInput.of("assess.no-kind", code));
    }
}
