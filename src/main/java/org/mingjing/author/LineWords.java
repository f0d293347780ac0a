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
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;

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
    String take(Sentence what) {
        if (words.isEmpty()) {
            throw new UnreadableLine(Sentence.of("author.line-ends", what));
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

    int number(Sentence what) {
        String word = take(what);
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw new UnreadableLine(Sentence.of("author.no-number", word, what));
        }
    }

    /** A day and a time of day. */
    Instant moment() {
        LocalDate day = day();
        return at(day, take(Sentence.of("author.part-time")));
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
        return day(take(Sentence.of("author.part-day")));
    }

    /** The day that a word is. @throws UnreadableLine if it is none */
    static LocalDate day(String word) {
        LocalDate day = Iso.day(word);
        if (day == null) {
            throw new UnreadableLine(Sentence.of("author.no-day", word));
        }
        return day;
    }

    private Instant at(LocalDate day, String time) {
        try {
            return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableLine(Sentence.of("author.no-time", time));
        }
    }
}
