package org.mingjing.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.mingjing.console.door.Quoted;
import org.mingjing.texts.WrongInput;

/** Reads instants and days of addresses. */
final class RequestTimes {

    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2999;

    /** In an address a plus stands for a blank, so that an offset of +08:00 arrives with one. */
    private static final Pattern PLUS_LOST = Pattern.compile(" (?=\\d\\d(:?\\d\\d)?$)");

    private RequestTimes() {}

    /** @throws IllegalArgumentException with a sentence */
    static OffsetDateTime instant(String text) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(PLUS_LOST.matcher(text.strip()).replaceFirst("+"));
            within(time.getYear(), text);
            return time;
        } catch (DateTimeException e) {
            throw WrongInput.of("console.no-instant", Quoted.shown(text));
        }
    }

    /** @throws IllegalArgumentException with a sentence */
    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            within(day.getYear(), text);
            return day;
        } catch (DateTimeException e) {
            throw WrongInput.of("console.no-day", Quoted.shown(text));
        }
    }

    private static void within(int year, String text) {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            throw WrongInput.of("console.year-far", Quoted.shown(text), YEAR_MIN, YEAR_MAX);
        }
    }
}
