package org.mingjing.calendar;

import java.util.List;

/** The slots of a working day, in order and without overlap, in milliseconds of the day. */
record WorkingHours(List<Slot> slots) {

    /** From the first moment of work to the first moment after it. */
    record Slot(int from, int to) {

        int length() {
            return to - from;
        }
    }

    WorkingHours {
        slots = List.copyOf(slots);
    }

    /** Working time of a whole day. */
    int length() {
        return slots.stream().mapToInt(Slot::length).sum();
    }

    /** Working time of a day that lies before a moment of it. */
    int before(int moment) {
        int time = 0;
        for (Slot slot : slots) {
            time += Math.max(0, Math.min(moment, slot.to()) - slot.from());
        }
        return time;
    }

    /** The first moment of the day before which that much working time lies; {@code time} is from 1 to the length. */
    int momentAfter(int time) {
        int left = time;
        for (Slot slot : slots) {
            if (left <= slot.length()) {
                return slot.from() + left;
            }
            left -= slot.length();
        }
        throw new IllegalStateException("a day has no working time of " + time + " ms");
    }
}
