package org.mingjing.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Instants as ISO 8601 text. The usual form is written and read without the general formatter; others by it. */
final class IsoInstant {

    private static final long DAY_SECONDS = 86_400;
    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int SHORTEST = "2024-05-06T09:00:00Z".length();

    private IsoInstant() {}

    /** Appends what {@link Instant#toString} gives. */
    static void append(Utf8 out, Instant instant) {
        long day = Math.floorDiv(instant.getEpochSecond(), DAY_SECONDS);
        LocalDate date = LocalDate.ofEpochDay(day);
        if (instant.getNano() % NANOS_PER_MILLI != 0 || date.getYear() < 1000 || date.getYear() > 9999) {
            out.text(instant.toString());
            return;
        }
        int second = (int) (instant.getEpochSecond() - day * DAY_SECONDS);
        two(out, date.getYear() / 100);
        two(out, date.getYear() % 100).ascii('-');
        two(out, date.getMonthValue()).ascii('-');
        two(out, date.getDayOfMonth()).ascii('T');
        two(out, second / 3600).ascii(':');
        two(out, second / 60 % 60).ascii(':');
        two(out, second % 60);
        int millis = instant.getNano() / NANOS_PER_MILLI;
        if (millis > 0) {
            out.ascii('.').ascii((char) ('0' + millis / 100));
            two(out, millis % 100);
        }
        out.ascii('Z');
    }

    private static Utf8 two(Utf8 out, int number) {
        return out.ascii((char) ('0' + number / 10)).ascii((char) ('0' + number % 10));
    }

    /** @throws java.time.DateTimeException if it is not a time with its offset */
    static Instant parse(String text) {
        Instant usual = text.length() >= SHORTEST ? usual(text) : null;
        return usual == null ? OffsetDateTime.parse(text).toInstant() : usual;
    }

    // yyyy-mm-ddThh:mm:ss with up to three decimals, then Z or an offset of hours and minutes; null if it is not that.
    private static Instant usual(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-' || text.charAt(10) != 'T' || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        if (year < 0 || month < 1 || month > 12 || day < 1 || day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth()
                || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        int place = 19;
        int millis = 0;
        if (text.charAt(place) == '.') {
            int digits = 0;
            for (place++; place < text.length() && Character.digit(text.charAt(place), 10) >= 0; place++) {
                digits++;
            }
            if (digits != 3) {
                return null;
            }
            millis = number(text, 20, 3);
        }
        int offset = offset(text, place);
        if (millis < 0 || offset == Integer.MIN_VALUE) {
            return null;
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * DAY_SECONDS + hour * 3600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds - offset, (long) millis * NANOS_PER_MILLI);
    }

    private static int offset(String text, int place) {
        int left = text.length() - place;
        if (left == 1 && text.charAt(place) == 'Z') {
            return 0;
        }
        if (left != 6 || text.charAt(place + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, place + 1, 2);
        int minutes = number(text, place + 4, 2);
        char sign = text.charAt(place);
        boolean valid = hours >= 0 && hours < 18 && minutes >= 0 && minutes < 60 && (sign == '+' || sign == '-');
        int seconds = hours * 3600 + minutes * 60;
        return valid ? (sign == '+' ? seconds : -seconds) : Integer.MIN_VALUE;
    }

    /** The number of so many ASCII digits, or -1 if one is none. */
    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
