package org.mingjing.texts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants and days as people and systems write them in ISO 8601; whoever reads such a text reads it here. */
public final class Iso {

    private static final int SECONDS_END = "2024-05-06T09:00:00".length();
    private static final int OFFSET_CHARS = "+08:00".length();
    private static final int NANO_DIGITS = 9;

    private Iso() {}

    /** A time as it stands in a text. @param offset null if it has none */
    public record Time(LocalDateTime local, @Nullable ZoneOffset offset) {}

    /** The instant that the text is, a time with its offset such as {@code 2024-05-06T09:00:00+08:00}, or null if it is none. */
    public static @Nullable Instant instant(String text) {
        Time usual = text.length() > SECONDS_END && text.charAt(10) == 'T' ? time(text) : null;
        if (usual != null && usual.offset != null) {
            return usual.local.toInstant(usual.offset);
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The day that the text is, such as {@code 2024-05-06}, or null if it is none. */
    public static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The time of a text in the form in which nearly all are written, with a T or a blank between day and time, with seconds, and
     * with parts of a second or without; null if the text has another form or names no possible time, such as 30 February. Takes a
     * twentieth of the time of the platform's formatter, which is asked for what has another form.
     */
    public static @Nullable Time time(String text) {
        if (!hasForm(text)) {
            return null;
        }
        int end = SECONDS_END;
        int nanos = 0;
        if (end < text.length() && text.charAt(end) == '.') {
            int scale = 100_000_000;
            for (end++; end < text.length() && isDigit(text, end); end++, scale /= 10) {
                nanos += (text.charAt(end) - '0') * scale;
            }
            if (end == SECONDS_END + 1 || end > SECONDS_END + 1 + NANO_DIGITS) {
                return null;
            }
        }
        try {
            ZoneOffset offset = offset(text, end);
            return offset == null && end != text.length() ? null : new Time(local(text, nanos), offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDateTime local(String text, int nanos) {
        return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
                number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos);
    }

    private static boolean hasForm(String text) {
        if (text.length() < SECONDS_END) {
            return false;
        }
        for (int i = 0; i < SECONDS_END; i++) {
            char c = text.charAt(i);
            boolean fits = switch (i) {
                case 4, 7 -> c == '-';
                case 10 -> c == 'T' || c == ' ';
                case 13, 16 -> c == ':';
                default -> c >= '0' && c <= '9';
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable ZoneOffset offset(String text, int from) {
        int length = text.length() - from;
        if (length == 1 && text.charAt(from) == 'Z') {
            return ZoneOffset.UTC;
        }
        boolean fits = length == OFFSET_CHARS && (text.charAt(from) == '+' || text.charAt(from) == '-')
                && isDigit(text, from + 1) && isDigit(text, from + 2) && text.charAt(from + 3) == ':'
                && isDigit(text, from + 4) && isDigit(text, from + 5);
        if (!fits) {
            return null;
        }
        int sign = text.charAt(from) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, from + 1, from + 3), sign * number(text, from + 4, from + 6));
    }

    private static boolean isDigit(String text, int place) {
        return text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
