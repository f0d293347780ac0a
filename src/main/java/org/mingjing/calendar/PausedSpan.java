package org.mingjing.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A pause on a line of time, from a position to a later one, or without end. */
record PausedSpan(String cause, long from, long to) {

    static final long NEVER = Long.MAX_VALUE;

    boolean isOpen() {
        return to == NEVER;
    }

    /** The part of the span that lies between two positions. */
    long within(long first, long last) {
        return Math.max(0, Math.min(to, last) - Math.max(from, first));
    }

    /** The same paused time in order and without overlap, so that none is counted twice. */
    static List<PausedSpan> merged(List<PausedSpan> spans) {
        if (spans.isEmpty()) {
            return List.of();
        }
        List<PausedSpan> merged = new ArrayList<>();
        for (PausedSpan span : spans.stream().sorted(Comparator.comparingLong(PausedSpan::from)).toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && span.from <= merged.get(last).to) {
                PausedSpan open = merged.get(last);
                merged.set(last, new PausedSpan(open.cause, open.from, Math.max(open.to, span.to)));
            } else {
                merged.add(span);
            }
        }
        return List.copyOf(merged);
    }
}
