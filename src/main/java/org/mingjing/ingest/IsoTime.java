package org.mingjing.ingest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** Reads the common form of ISO 8601, {@code 2024-05-06T09:00:00.000+08:00}, without the cost of a general formatter. */
final class IsoTime {

    private static final int SECONDS_END = 19;

    private IsoTime() {}

    /**
     * The instant, or null if the text has another form, or has no offset and there is no zone to take it in.
     *
     * @param notes gets a sentence if the time was skipped or came twice in the zone
     * @throws java.time.DateTimeException if the text has this form and names no possible time, such as 30 February
     */
    static @Nullable Instant parse(String text, @Nullable LocalTimes zone, List<Sentence> notes) throws UnreadableValue {
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
        }
        ZoneOffset offset = offset(text, end);
        if (offset == null && (zone == null || end != text.length())) {
            return null;
        }
        LocalDateTime local = LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
                number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos);
        return offset == null ? zone.at(local, notes) : local.toInstant(offset);
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
        boolean fits = length == 6 && (text.charAt(from) == '+' || text.charAt(from) == '-')
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
