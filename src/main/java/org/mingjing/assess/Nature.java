package org.mingjing.assess;

import java.util.Arrays;
import org.mingjing.texts.WrongInput;

/** Whether a finding is about a person's conduct or about data; a data fault costs nobody a card. */
public enum Nature {
    CONDUCT("conduct"),
    DATA_FAULT("data-fault");

    private final String code;

    Nature(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that lists the known codes */
    public static Nature ofCode(String code) {
        return Arrays.stream(values()).filter(nature -> nature.code.equals(code)).findFirst().orElseThrow(() ->
                WrongInput.of("assess.no-nature", code));
    }
}
