package org.mingjing.ingest;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/** Reads the part of a profile that says how times are written: {@code zone}, {@code summerTime}, {@code times}. */
final class TimesReader {

    private static final int PATTERNS_MAX = 20;
    private static final int PATTERN_CHARS_MAX = 100;

    private final YamlMap file;

    TimesReader(YamlMap file) {
        this.file = file;
    }

    SourceTimes read() {
        List<String> patterns = new ArrayList<>();
        List<DateTimeFormatter> formatters = new ArrayList<>();
        List<YamlItem> items = file.items("times");
        if (items.size() > PATTERNS_MAX) {
            file.wrong("times", Sentence.of("ingest.profile-patterns-max", items.size(), PATTERNS_MAX));
            items = List.of();
        }
        for (YamlItem item : items) {
            String pattern = item.text();
            try {
                formatters.add(formatter(pattern));
                patterns.add(pattern);
            } catch (IllegalArgumentException e) {
                item.wrong(Sentence.of("ingest.profile-no-pattern",
                        pattern.length() > PATTERN_CHARS_MAX ? pattern.substring(0, PATTERN_CHARS_MAX) + "…" : pattern));
            }
        }
        return new SourceTimes(zone(), formatters, patterns);
    }

    private @Nullable LocalTimes zone() {
        ZoneId zone = file.findZone("zone");
        LocalTimes.Skipped skipped = LocalTimes.Skipped.SHIFT;
        LocalTimes.Repeated repeated = LocalTimes.Repeated.EARLIER;
        if (file.has("summerTime")) {
            YamlMap rule = file.map("summerTime");
            skipped = LocalTimes.Skipped.valueOf(upper(rule.oneOf("skipped", "shift", List.of("shift", "reject"))));
            repeated = LocalTimes.Repeated.valueOf(
                    upper(rule.oneOf("repeated", "earlier", List.of("earlier", "later", "reject"))));
            if (zone == null && !file.has("zone")) {
                file.wrong("summerTime", Sentence.of("ingest.profile-summer-time"));
            }
        }
        return zone == null ? null : new LocalTimes(zone, skipped, repeated);
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    // Strict, so that 30 February is refused; the era lets people write yyyy for the year.
    private static DateTimeFormatter formatter(String pattern) {
        if (pattern.length() > PATTERN_CHARS_MAX) {
            throw new IllegalArgumentException("too-long");
        }
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
