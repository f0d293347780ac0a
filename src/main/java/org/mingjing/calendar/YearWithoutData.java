package org.mingjing.calendar;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A calendar was asked about a year it holds no data for; an answer would be a guess. */
public final class YearWithoutData extends RuntimeException implements Told {

    private final String calendar;
    private final int year;
    private final int firstYear;
    private final int lastYear;

    YearWithoutData(String calendar, int year, int firstYear, int lastYear) {
        super(sentence(calendar, year, firstYear, lastYear).toString());
        this.calendar = calendar;
        this.year = year;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    private static Sentence sentence(String calendar, int year, int firstYear, int lastYear) {
        return Sentence.of("calendar.year-without-data", calendar, year, firstYear, lastYear);
    }

    @Override
    public Sentence sentence() {
        return sentence(calendar, year, firstYear, lastYear);
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
