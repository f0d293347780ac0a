package org.mingjing.clocks;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of the case as it stood at the as-of instant. The service writes it as one flat object.
 *
 * @param id which clock it is
 * @param limit the period with its unit, extension included
 * @param span from when to when it runs
 * @param reading what it shows
 * @param unknown why the due moment cannot be known, empty if it can
 * @param answers who answers for it and why, such as {@code receiver D-2}; empty if the limits table does not say
 */
@JsonPropertyOrder({"id", "limit", "span", "reading", "unknown", "answers"})
public record ClockState(
        @JsonUnwrapped Id id, String limit, @JsonUnwrapped Span span, @JsonUnwrapped Reading reading, String unknown, String answers) {

    /**
     * Which clock of the case it is.
     *
     * @param name name of the clock, such as {@code decision}
     * @param measure which of its periods: {@code statutory}, {@code promised}, …
     * @param key identity of the clock within the case
     */
    public record Id(String name, String measure, String key) {}

    /**
     * From when to when a clock runs.
     *
     * @param start when it started
     * @param due last moment in time, null while it cannot be known
     * @param stop when it was stopped, null while it runs
     */
    public record Span(Instant start, @Nullable Instant due, @Nullable Instant stop) {}

    /**
     * What a clock shows, in units of its limit.
     *
     * @param used units used, a remainder rounded up
     * @param overdueBy units overdue, a remainder rounded up
     * @param paused units not counted
     * @param percentUsed share used, two decimals
     */
    public record Reading(long used, long overdueBy, long paused, String percentUsed) {}

    public String name() {
        return id.name;
    }

    public String measure() {
        return id.measure;
    }

    public String key() {
        return id.key;
    }

    public Instant start() {
        return span.start;
    }

    public @Nullable Instant due() {
        return span.due;
    }

    public @Nullable Instant stop() {
        return span.stop;
    }

    public long used() {
        return reading.used;
    }

    public long overdueBy() {
        return reading.overdueBy;
    }

    public long paused() {
        return reading.paused;
    }

    public String percentUsed() {
        return reading.percentUsed;
    }
}
