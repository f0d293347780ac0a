package org.mingjing.facts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Iso;

/** Days and instants that a source wrote as text in ISO 8601, which nobody can take for anything else. */
public final class IsoText {

    private static final int DAY_CHARS = "2024-05-06".length();

    private static final int CHARS_MAX = 40;

    private IsoText() {}

    /** The day that the text is, such as {@code 2024-05-06}, or null if it is none. */
    public static @Nullable LocalDate day(String text) {
        LocalDate day = text.length() == DAY_CHARS ? Iso.day(text) : null;
        return day != null && Recordable.canHold(day) ? day : null;
    }

    /** The instant that the text is, a time with its offset, or null if it is none. */
    public static @Nullable Instant instant(String text) {
        boolean possible = text.length() > DAY_CHARS && text.length() <= CHARS_MAX && text.charAt(DAY_CHARS) == 'T';
        Instant instant = possible ? Iso.instant(text) : null;
        return instant != null && Recordable.canHold(instant) ? instant : null;
    }

    /** The value, or the day or instant that it is if it is the text of one. */
    public static @Nullable Object recognised(@Nullable Object value) {
        if (value instanceof String text) {
            LocalDate day = day(text);
            Instant instant = day == null ? instant(text) : null;
            return day != null ? day : instant != null ? instant : text;
        }
        return value;
    }
}
