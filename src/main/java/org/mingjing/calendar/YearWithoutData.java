package org.mingjing.calendar;

/** A calendar was asked about a year it holds no data for; an answer would be a guess. */
public final class YearWithoutData extends RuntimeException {

    private final String calendar;
    private final int year;
    private final int firstYear;
    private final int lastYear;

    YearWithoutData(String calendar, int year, int firstYear, int lastYear) {
        super("Calendar '" + calendar + "' has no data for the year " + year + ", only for " + firstYear + " to " + lastYear
                + "; add the year's holidays and make-up days to it.");
        this.calendar = calendar;
        this.year = year;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    /** Id of the calendar. */
    public String calendar() {
        return calendar;
    }

    public int year() {
        return year;
    }

    /** The first year that the calendar knows. */
    public int firstYear() {
        return firstYear;
    }

    /** The last year that the calendar knows. */
    public int lastYear() {
        return lastYear;
    }
}
