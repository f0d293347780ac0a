package org.mingjing.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What the record can keep and give back unchanged. It is asked where a value is read or made, so that one value that
 * cannot be kept is refused alone and never fails the batch it came in. {@code place} names the value in the sentence of
 * the {@link IllegalArgumentException}, such as {@code Field 'caseId'}.
 */
final class Recordable {

    /** The largest integer that every reader of JSON holds exactly (RFC 8785 §3.2.2.3). */
    static final long INTEGER_MAX = (1L << 53) - 1;
    private static final int DIGITS_MAX = 1_000;
    private static final int YEAR_MIN = 1;
    private static final int YEAR_MAX = 9_999;

    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant AFTER_LAST_INSTANT = FIRST_INSTANT.atOffset(ZoneOffset.UTC).plusYears(YEAR_MAX).toInstant();

    private Recordable() {}

    /** A text that has a UTF-8 form and no NUL, which PostgreSQL cannot store. */
    static String text(String place, String value) {
        if (isUsual(value)) {
            return value;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(place + " holds half of a character (an unpaired surrogate).");
            } else if (c == 0) {
                throw new IllegalArgumentException(place + " holds a NUL character (U+0000).");
            }
        }
        return value;
    }

    /** Whether there is neither a NUL nor a surrogate, so that nothing needs a closer look. */
    static boolean isUsual(String value) {
        for (int i = 0; i < value.length(); i++) {
            // One comparison for both: NUL less one is the highest of all characters.
            if ((char) (value.charAt(i) - 1) >= Character.MIN_SURROGATE - 1) {
                return false;
            }
        }
        return true;
    }

    static long integer(String place, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(place + " must be a whole number of "
                    + (value < min ? "at least " + min : "at most " + max) + ", but is " + value + ".");
        }
        return value;
    }

    /** A decimal of bounded length when written out, without an exponent. */
    static BigDecimal decimal(String place, BigDecimal value) {
        long whole = (long) value.precision() - value.scale();
        if (Math.max(whole, 0) + Math.max(value.scale(), 0) > DIGITS_MAX) {
            throw new IllegalArgumentException(place + " must have at most " + DIGITS_MAX + " digits.");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    static Instant instant(String place, Instant value) {
        if (value.isBefore(FIRST_INSTANT) || !value.isBefore(AFTER_LAST_INSTANT)) {
            requireYear(place, value.atOffset(ZoneOffset.UTC).getYear(), value);
        }
        return value;
    }

    static LocalDate date(String place, LocalDate value) {
        requireYear(place, value.getYear(), value);
        return value;
    }

    private static void requireYear(String place, int year, Object value) {
        if (year < YEAR_MIN || year > YEAR_MAX) {
            throw new IllegalArgumentException(place + " must lie in the years " + YEAR_MIN + " to " + YEAR_MAX + ", but is "
                    + value + ".");
        }
    }
}
