package org.mingjing.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a decision table is asked, and so which inputs it is given. */
public enum TableUse {
    /** Which steps start, stop, pause, resume or extend which clock; asked for each fact. */
    CLOCK_EFFECTS("clock-effects"),
    /** The periods of each clock and their units; asked for each clock. */
    LIMITS("limits"),
    /** At which share or remainder of a period a finding reaches which level; asked for each period. */
    MILESTONES("milestones"),
    /** Kind, nature, level, points and basis of what a rule found; asked for each finding. */
    GRADING("grading"),
    /** What a rule is: kind, nature, basis, and its level if no clock has reached one; asked for each finding. */
    RULES("rules"),
    /** What a level costs; asked for each finding that a table of rules has a row for. */
    LEVELS("levels"),
    /** Who shares in a finding of the chain; asked of each step of such a finding by another official than its owner. */
    CHAIN("chain"),
    /** Whatever rules need to know once a case, such as thresholds and required steps. */
    CASE("case"),
    /** Whatever rules need to know of each fact. */
    STEP("step"),
    /** A table of the scoring package; asked when the index is computed, not by an assessment. */
    SCORING("scoring"),
    /** A table of the handling of warnings; asked when somebody acts on one, not by an assessment. */
    HANDLING("handling");

    private final String code;

    TableUse(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether it is asked by an assessment of a case. */
    public boolean isAskedByAssessments() {
        return this != SCORING && this != HANDLING;
    }

    static Optional<TableUse> ofCode(String code) {
        return Arrays.stream(values()).filter(use -> use.code.equals(code)).findFirst();
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(TableUse::code).toList();
    }
}
