package org.mingjing.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads times as a source writes them: ISO 8601, or by the patterns of its profile in their order. A time without an
 * offset is taken in the zone of the profile, and refused if the profile names none. A date alone is its midnight.
 */
final class SourceTimes {

    private final @Nullable ZoneId zone;
    private final List<DateTimeFormatter> formats;
    private final String described;

    /** @param formats patterns to try; none means ISO 8601 only, which is tried first in any case */
    SourceTimes(@Nullable ZoneId zone, List<DateTimeFormatter> formats, List<String> patterns) {
        this.zone = zone;
        this.formats = List.copyOf(formats);
        this.described = patterns.isEmpty() ? "2024-05-06T09:00:00+08:00" : String.join(" or ", patterns);
    }

    Instant instant(String text) throws UnreadableValue {
        try {
            Instant iso = IsoTime.parse(text, zone);
            if (iso != null) {
                return iso;
            }
            TemporalAccessor parsed = parse(text);
            if (parsed instanceof ZonedDateTime zoned) {
                return zoned.toInstant();
            }
            LocalDateTime local = parsed instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) parsed;
            if (zone != null) {
                return local.atZone(zone).toInstant();
            }
        } catch (DateTimeException e) {
            throw new UnreadableValue("is not a time of the form " + described + ": " + text + ".");
        }
        throw new UnreadableValue("is a time without an offset: " + text + "; name the source's 'zone' in the profile.");
    }

    LocalDate date(String text) throws UnreadableValue {
        try {
            return text.length() == 10 && text.charAt(4) == '-' ? LocalDate.parse(text) : LocalDate.from(parse(text));
        } catch (DateTimeException e) {
            throw new UnreadableValue("is not a date of the form 2024-05-06 or " + described + ": " + text + ".");
        }
    }

    private TemporalAccessor parse(String text) {
        for (DateTimeFormatter format : formats) {
            try {
                return format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
    }
}
