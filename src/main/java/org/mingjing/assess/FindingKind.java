package org.mingjing.assess;

import java.util.Locale;
import org.mingjing.texts.ByCode;

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

    private static final ByCode<FindingKind> BY_CODE = ByCode.of(values(), FindingKind::code);

    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that names the code */
    public static FindingKind ofCode(String code) {
        return BY_CODE.get(code, "assess.no-kind");
    }
}
