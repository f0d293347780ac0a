package org.mingjing.words;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A level that a clock has reached and that still stands: near its end while it runs, or past it for good.
 */
public final class Milestone {

    /**
     * The run of the clock that reached it.
     *
     * @param key identity of the clock within the case
     * @param awaits node that stops the clock
     */
    public record Run(String clock, String key, String awaits, Step start, @Nullable Step stop) {}

    /**
     * What was reached, and when.
     *
     * @param level {@code reminder}, {@code yellow} or {@code red}
     * @param near whether the limit is only near
     * @param at the first moment at which the level was reached
     * @param due last moment in time of the period the level is about
     */
    public record Reached(String level, boolean near, Instant at, @Nullable Instant due) {}

    /**
     * Who answers for it.
     *
     * @param owner the last step by a known official when the level was reached
     * @param answerer who answers by the limits table, null if it does not say
     */
    public record Answers(@Nullable Step owner, @Nullable Answerer answerer) {}

    private final Run run;
    private final Reached reached;
    private final Answers answers;
    private final Map<String, String> measures;
    private final String table;
    private final String rowId;

    /** @param table name of the table that set the milestone @param rowId its row */
    public Milestone(Run run, Reached reached, Answers answers, Map<String, String> measures, String table, String rowId) {
        this.run = run;
        this.reached = reached;
        this.answers = answers;
        this.measures = Map.copyOf(measures);
        this.table = table;
        this.rowId = rowId;
    }

    public String getClock() {
        return run.clock;
    }

    /** Identity of the clock within the case. */
    public String getKey() {
        return run.key;
    }

    /** {@code reminder}, {@code yellow} or {@code red}. */
    public String getLevel() {
        return reached.level;
    }

    /** Whether the limit is only near; such a milestone falls away when the clock stops. */
    public boolean isNear() {
        return reached.near;
    }

    /** The first moment at which the level was reached. */
    public Instant getAt() {
        return reached.at;
    }

    /** Last moment in time of the period the level is about. */
    public @Nullable Instant getDue() {
        return reached.due;
    }

    /** Node that stops the clock. */
    public String getAwaits() {
        return run.awaits;
    }

    /** The last step by a known official when the level was reached: in whose hands the case lay. */
    public @Nullable Step getOwner() {
        return answers.owner;
    }

    /** Code of the department that answers, empty if none is known. */
    public String getDepartment() {
        return answers.answerer != null ? answers.answerer.department() : answers.owner == null ? "" : answers.owner.getDepartment();
    }

    /** Code of the official who answers, empty if none is known or a department answers as such. */
    public String getOfficial() {
        return answers.answerer != null ? answers.answerer.official() : answers.owner == null ? "" : answers.owner.getOfficial();
    }

    /** Who answers by the limits table, null if it does not say: then it is the {@link #getOwner owner}. */
    public @Nullable Answerer answerer() {
        return answers.answerer;
    }

    public Step getStart() {
        return run.start;
    }

    public @Nullable Step getStop() {
        return run.stop;
    }

    public Map<String, String> measures() {
        return measures;
    }

    /** Name of the table that set the milestone. */
    public String table() {
        return table;
    }

    public String rowId() {
        return rowId;
    }
}
