package org.mingjing.calendar;

/** What a day is by a calendar: an ordinary working day, a weekend day worked in exchange, a weekend day, a holiday. */
public enum DayKind {
    WORKING("working"),
    MAKE_UP("make-up"),
    WEEKEND("weekend"),
    HOLIDAY("holiday");

    private final String code;

    DayKind(String code) {
        this.code = code;
    }

    /** As it is written in files and answers. */
    public String code() {
        return code;
    }

    /** Whether it is not what its day of the week would be. */
    public boolean isExceptional() {
        return this == MAKE_UP || this == HOLIDAY;
    }

    /** Whether work is done on such a day. */
    public boolean isWorked() {
        return this == WORKING || this == MAKE_UP;
    }
}
