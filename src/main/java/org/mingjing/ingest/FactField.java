package org.mingjing.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The fields of a fact that a profile may fill, by their names in the profile. */
enum FactField {
    FACT_ID("factId"),
    VERSION("version"),
    CASE_ID("caseId"),
    POWER("power"),
    NODE("node"),
    PHASE("phase"),
    OCCURRED_AT("occurredAt"),
    RECORDED_AT("recordedAt"),
    SEQUENCE("sequence"),
    DEPARTMENT("department"),
    POST("post"),
    OFFICIAL("official"),
    REGION("region");

    private final String code;

    FactField(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /** Whether a profile must say how it is made. */
    boolean isRequired() {
        return this == FACT_ID || this == CASE_ID || this == NODE || this == OCCURRED_AT;
    }

    /** Whether a fact without it cannot be; the phase has a default. */
    boolean neverEmpty() {
        return isRequired() || this == PHASE;
    }

    /** Whether the place of an event in its case can stand for it. */
    boolean canBePlace() {
        return this == FACT_ID || this == SEQUENCE;
    }

    static @Nullable FactField find(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst().orElse(null);
    }
}
