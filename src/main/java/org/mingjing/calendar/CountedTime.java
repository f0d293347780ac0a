package org.mingjing.calendar;

import java.util.List;
import java.util.OptionalLong;

/**
 * The counted time of a clock on its line: from where it counts, how much it may use, and where it stands still.
 *
 * <p>A pause that begins when the limit is used up already has no effect, here or in anything read from the clock.
 */
final class CountedTime {

    private final long start;
    private final long total;
    private final List<PausedSpan> spans;
    private final List<PausedSpan> merged;
    private final OptionalLong exhausted;

    CountedTime(long start, long total, List<PausedSpan> given) {
        this.start = start;
        this.total = total;
        List<PausedSpan> all = PausedSpan.merged(given);
        this.exhausted = advance(all, total);
        long end = exhausted.orElse(PausedSpan.NEVER);
        this.merged = begunBefore(end, all);
        this.spans = begunBefore(end, given);
    }

    private static List<PausedSpan> begunBefore(long end, List<PausedSpan> spans) {
        return spans.isEmpty() ? List.of() : spans.stream().filter(span -> span.from() < end).toList();
    }

    long start() {
        return start;
    }

    long total() {
        return total;
    }

    /** Where the limit is used up; empty if an open pause comes before. */
    OptionalLong exhausted() {
        return exhausted;
    }

    /** Where that much time has been counted, not more than the total; empty if an open pause comes before. */
    OptionalLong positionAfter(long counted) {
        return advance(merged, counted);
    }

    /** The pauses that have an effect, each with its cause; they may overlap. */
    List<PausedSpan> spans() {
        return spans;
    }

    /** Time that stood still between two positions. */
    long pausedBetween(long first, long last) {
        long paused = 0;
        for (PausedSpan span : merged) {
            paused += span.within(first, last);
        }
        return paused;
    }

    /** Time counted between two positions. */
    long countedBetween(long first, long last) {
        long from = Math.max(first, start);
        return from >= last ? 0 : last - from - pausedBetween(from, last);
    }

    private OptionalLong advance(List<PausedSpan> pauses, long counted) {
        long position = start + counted;
        for (PausedSpan span : pauses) {
            if (span.from() >= position) {
                break;
            }
            if (span.isOpen()) {
                return OptionalLong.empty();
            }
            position += span.to() - span.from();
        }
        return OptionalLong.of(position);
    }
}
