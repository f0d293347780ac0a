package org.mingjing.assess;

import org.mingjing.texts.ByCode;

/** How far a finding has gone, in rising order; codes of GB/T 39046-2020 §6.8 are 1, 2 and 3. */
public enum Level {
    REMINDER("reminder"),
    YELLOW("yellow"),
    RED("red");

    private static final ByCode<Level> BY_CODE = ByCode.of(values(), Level::code);

    private final String code;

    Level(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that lists the known codes */
    public static Level ofCode(String code) {
        return BY_CODE.get(code, "assess.no-level-code");
    }
}
