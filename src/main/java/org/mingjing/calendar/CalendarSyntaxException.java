package org.mingjing.calendar;

import java.util.List;

/** A calendar file cannot be used; holds every fault found in it, each a sentence that begins with file and line. */
public final class CalendarSyntaxException extends RuntimeException {

    private final List<String> faults;

    CalendarSyntaxException(List<String> faults) {
        super(String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
