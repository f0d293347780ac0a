package org.mingjing.words;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A level that a clock has reached and that still stands: near its end while it runs, or past it for good.
 */
public final class Milestone {

    private final String clock;
    private final String key;
    private final String level;
    private final boolean near;
    private final Instant at;
    private final @Nullable Instant due;
    private final String awaits;
    private final @Nullable Step owner;
    private final @Nullable Answerer answerer;
    private final Step start;
    private final @Nullable Step stop;
    private final Map<String, String> measures;
    private final String table;
    private final String rowId;

    public Milestone(
            String clock,
            String key,
            String level,
            boolean near,
            Instant at,
            @Nullable Instant due,
            String awaits,
            @Nullable Step owner,
            @Nullable Answerer answerer,
            Step start,
            @Nullable Step stop,
            Map<String, String> measures,
            String table,
            String rowId) {
        this.clock = clock;
        this.key = key;
        this.level = level;
        this.near = near;
        this.at = at;
        this.due = due;
        this.awaits = awaits;
        this.owner = owner;
        this.answerer = answerer;
        this.start = start;
        this.stop = stop;
        this.measures = Map.copyOf(measures);
        this.table = table;
        this.rowId = rowId;
    }

    public String getClock() {
        return clock;
    }

    /** Identity of the clock within the case. */
    public String getKey() {
        return key;
    }

    /** {@code reminder}, {@code yellow} or {@code red}. */
    public String getLevel() {
        return level;
    }

    /** Whether the limit is only near; such a milestone falls away when the clock stops. */
    public boolean isNear() {
        return near;
    }

    /** The first moment at which the level was reached. */
    public Instant getAt() {
        return at;
    }

    /** Last moment in time of the period the level is about. */
    public @Nullable Instant getDue() {
        return due;
    }

    /** Node that stops the clock. */
    public String getAwaits() {
        return awaits;
    }

    /** The last step by a known official when the level was reached: in whose hands the case lay. */
    public @Nullable Step getOwner() {
        return owner;
    }

    /** Code of the department that answers, empty if none is known. */
    public String getDepartment() {
        return answerer != null ? answerer.department() : owner == null ? "" : owner.getDepartment();
    }

    /** Code of the official who answers, empty if none is known or a department answers as such. */
    public String getOfficial() {
        return answerer != null ? answerer.official() : owner == null ? "" : owner.getOfficial();
    }

    /** Who answers by the limits table, null if it does not say: then it is the {@link #getOwner owner}. */
    public @Nullable Answerer answerer() {
        return answerer;
    }

    public Step getStart() {
        return start;
    }

    public @Nullable Step getStop() {
        return stop;
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
