package org.mingjing.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Blanks;
import org.mingjing.facts.Faults;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;

/**
 * Reads times as a source writes them: ISO 8601, or by the patterns of its profile in their order. A time without an
 * offset is taken in the zone of the profile, and refused if the profile names none. A date alone is its first moment.
 */
final class SourceTimes {

    private static final int DAY_CHARS = "2024-05-06".length();

    private final @Nullable LocalTimes zone;
    private final List<DateTimeFormatter> formats;
    private final Sentence described;

    /** @param formats patterns to try; none means ISO 8601 only, which is tried first in any case */
    SourceTimes(@Nullable LocalTimes zone, List<DateTimeFormatter> formats, List<String> patterns) {
        this.zone = zone;
        this.formats = List.copyOf(formats);
        this.described = patterns.stream().map(Sentence::asItIs).reduce((one, other) -> Sentence.of("texts.or", one, other))
                .orElse(Sentence.asItIs("2024-05-06T09:00:00+08:00"));
    }

    /** @param notes gets a sentence if the time was skipped or came twice in its zone */
    Instant instant(String given, List<Sentence> notes) throws UnreadableValue {
        String text = Blanks.strip(given);
        try {
            Iso.Time usual = Iso.time(text);
            Instant parsed = usual == null ? instant(parse(text), notes) : instant(usual, notes);
            if (parsed != null) {
                return parsed;
            }
        } catch (DateTimeException e) {
            throw UnreadableValue.of("ingest.is-no-time", described, Faults.shown(text));
        }
        throw UnreadableValue.of("ingest.is-without-offset", Faults.shown(text));
    }

    /** The instant, or null if there is no zone to take it in. */
    private @Nullable Instant instant(Iso.Time usual, List<Sentence> notes) throws UnreadableValue {
        return usual.offset() != null ? usual.local().toInstant(usual.offset())
                : zone == null ? null : zone.at(usual.local(), notes);
    }

    private @Nullable Instant instant(TemporalAccessor parsed, List<Sentence> notes) throws UnreadableValue {
        LocalDate date = LocalDate.from(parsed);
        LocalTime time = parsed.query(TemporalQueries.localTime());
        if (time != null && parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            return date.atTime(time).toInstant(ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS)));
        }
        ZoneId region = parsed.query(TemporalQueries.zoneId());
        LocalTimes in = region == null ? zone : zone == null ? LocalTimes.in(region) : zone.elsewhere(region);
        if (in == null) {
            return null;
        }
        return time == null ? date.atStartOfDay(in.zone()).toInstant() : in.at(LocalDateTime.of(date, time), notes);
    }

    LocalDate date(String given) throws UnreadableValue {
        String text = Blanks.strip(given);
        try {
            LocalDate iso = text.length() == DAY_CHARS ? Iso.day(text) : null;
            return iso != null ? iso : LocalDate.from(parse(text));
        } catch (DateTimeException e) {
            throw UnreadableValue.of("ingest.is-no-date", described, Faults.shown(text));
        }
    }

    private TemporalAccessor parse(String text) {
        for (DateTimeFormatter format : formats) {
            try {
                TemporalAccessor parsed = format.parse(text);
                if (parsed.query(TemporalQueries.localDate()) != null) {
                    return parsed;
                }
            } catch (DateTimeException e) {
                continue;
            }
        }
        return DateTimeFormatter.ISO_DATE_TIME.parse(text);
    }
}
