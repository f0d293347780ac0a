package org.mingjing.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.mingjing.door.Quoted;
import org.mingjing.texts.Iso;
import org.mingjing.texts.WrongInput;

/** Reads instants and days of addresses. */
final class RequestTimes {

    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2999;

    /** In an address a plus stands for a blank, so that an offset of +08:00 arrives with one. */
    private static final Pattern PLUS_LOST = Pattern.compile(" (?=\\d\\d(:?\\d\\d)?$)");

    private RequestTimes() {}

    /** @throws IllegalArgumentException with a sentence */
    static Instant instant(String text) {
        Instant instant = Iso.instant(PLUS_LOST.matcher(text.strip()).replaceFirst("+"));
        if (instant == null) {
            throw WrongInput.of("texts.no-instant", Quoted.shown(text));
        }
        within(instant.atOffset(ZoneOffset.UTC).getYear(), text);
        return instant;
    }

    /** @throws IllegalArgumentException with a sentence */
    static LocalDate day(String text) {
        LocalDate day = Iso.day(text.strip());
        if (day == null) {
            throw WrongInput.of("texts.no-day", Quoted.shown(text));
        }
        within(day.getYear(), text);
        return day;
    }

    private static void within(int year, String text) {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            throw WrongInput.of("console.year-far", Quoted.shown(text), YEAR_MIN, YEAR_MAX);
        }
    }
}
