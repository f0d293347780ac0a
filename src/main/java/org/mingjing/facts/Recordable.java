package org.mingjing.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mingjing.texts.WrongInput;

/**
 * What the record can keep and give back unchanged. It is asked where a value is read or made, so that one value that
 * cannot be kept is refused alone, with a sentence, and never fails the batch it came in.
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

    /** Such a text that says something. */
    static String required(Place place, String value) {
        if (value.isEmpty()) {
            throw WrongInput.of("facts.missing", place.inWords());
        }
        return text(place, value);
    }

    /** A text that has a UTF-8 form and no NUL, which PostgreSQL cannot store. */
    static String text(Place place, String value) {
        if (isUsual(value)) {
            return value;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw WrongInput.of("facts.half-character", place.inWords());
            } else if (c == 0) {
                throw WrongInput.of("facts.nul", place.inWords());
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

    static long integer(Place place, long value, long min, long max) {
        if (value < min || value > max) {
            throw value < min ? WrongInput.of("facts.integer-min", place.inWords(), min, value)
                    : WrongInput.of("facts.integer-max", place.inWords(), max, value);
        }
        return value;
    }

    /** A decimal of bounded length when written out, without an exponent. */
    static BigDecimal decimal(Place place, BigDecimal value) {
        long whole = (long) value.precision() - value.scale();
        if (Math.max(whole, 0) + Math.max(value.scale(), 0) > DIGITS_MAX) {
            throw WrongInput.of("facts.digits-max", place.inWords(), DIGITS_MAX);
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    static Instant instant(Place place, Instant value) {
        if (!canHold(value)) {
            throw WrongInput.of("facts.years", place.inWords(), YEAR_MIN, YEAR_MAX, value);
        }
        return value;
    }

    static boolean canHold(Instant value) {
        return !value.isBefore(FIRST_INSTANT) && value.isBefore(AFTER_LAST_INSTANT);
    }

    static LocalDate date(Place place, LocalDate value) {
        if (!canHold(value)) {
            throw WrongInput.of("facts.years", place.inWords(), YEAR_MIN, YEAR_MAX, value);
        }
        return value;
    }

    static boolean canHold(LocalDate value) {
        return value.getYear() >= YEAR_MIN && value.getYear() <= YEAR_MAX;
    }
}
