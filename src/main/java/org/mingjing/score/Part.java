package org.mingjing.score;

/** Which part of a score a contribution belongs to. */
enum Part {
    /** The sum over findings: all there is for an official or a post. */
    SUM("sum"),
    /** The mean score of a department's officials, by cases handled. */
    MEAN("mean"),
    /** The highest score among a department's officials. */
    MAX("max"),
    /** A department's cards by cases handled. */
    RATE("rate");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
