package org.mingjing.assess;

import org.mingjing.texts.ByCode;

/** Whether a finding is about a person's conduct or about data; a data fault costs nobody a card. */
public enum Nature {
    CONDUCT("conduct"),
    DATA_FAULT("data-fault");

    private static final ByCode<Nature> BY_CODE = ByCode.of(values(), Nature::code);

    private final String code;

    Nature(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that lists the known codes */
    public static Nature ofCode(String code) {
        return BY_CODE.get(code, "assess.no-nature");
    }
}
