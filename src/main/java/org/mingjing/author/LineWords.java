package org.mingjing.author;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one line of a scenario, taken one after the other. Times are local to the package's zone. */
final class LineWords {

    /** A name with blanks in it stands between single quotes. */
    private static final Pattern WORD = Pattern.compile("'[^']*'|\\S+");
    private static final long LAST_MILLIS_OF_DAY = 1;

    private final Deque<String> words;
    private final ZoneId zone;

    LineWords(String line, ZoneId zone) {
        this.words = WORD.matcher(line).results().map(MatchResult::group).map(LineWords::unquoted)
                .collect(Collectors.toCollection(ArrayDeque::new));
        this.zone = zone;
    }

    private static String unquoted(String word) {
        return word.length() > 1 && word.startsWith("'") && word.endsWith("'") ? word.substring(1, word.length() - 1) : word;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** @throws UnreadableLine if no word is left */
    String take(String what) {
        if (words.isEmpty()) {
            throw new UnreadableLine("The line ends where " + what + " should stand.");
        }
        return words.removeFirst();
    }

    boolean takeIf(String word) {
        boolean next = word.equals(words.peekFirst());
        if (next) {
            words.removeFirst();
        }
        return next;
    }

    int number(String what) {
        String word = take(what);
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new UnreadableLine("'" + word + "' stands where " + what + ", a whole number, should.");
        }
    }

    /** A day and a time of day. */
    Instant moment() {
        LocalDate day = day();
        return at(day, take("a time of day such as 09:00"));
    }

    /** A day and a time of day, or a day alone, which means its last millisecond. */
    Instant momentOrEndOfDay() {
        LocalDate day = day();
        boolean timed = words.peekFirst() != null && words.peekFirst().matches("\\d\\d:.*");
        return timed
                ? at(day, words.removeFirst())
                : day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(LAST_MILLIS_OF_DAY);
    }

    private LocalDate day() {
        String word = take("a day such as 2024-05-06");
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new UnreadableLine("'" + word + "' is not a day such as 2024-05-06.");
        }
    }

    private Instant at(LocalDate day, String time) {
        try {
            return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableLine("'" + time + "' is not a time of day such as 09:00 or 23:59:59.999.");
        }
    }
}
