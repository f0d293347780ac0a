package org.mingjing.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Blanks;
import org.mingjing.facts.Faults;
import org.mingjing.texts.Sentence;

/** Turns values of a source into typed values of attributes. What the profile calls absent becomes null. */
final class ValueReader {

    private final SourceTimes times;
    private final Set<String> absent;
    private final Set<Instant> placeholders;

    ValueReader(SourceTimes times, Set<String> absent, Set<Instant> placeholders) {
        this.times = times;
        this.absent = Set.copyOf(absent);
        this.placeholders = Set.copyOf(placeholders);
    }

    boolean isAbsent(SourceValue value) {
        return value.type() == ValueType.LIST ? value.items().isEmpty() : absent.contains(Blanks.strip(value.text()));
    }

    /** The instant a field holds, or null if it is one that stands for no value. @param notes gets what to know of it */
    @Nullable Instant instant(String text, List<Sentence> notes) throws UnreadableValue {
        return placeholderless(times.instant(text, notes));
    }

    /** The value as the type, or null if there is none. @param notes gets what to know of it */
    @Nullable Object read(SourceValue value, ValueType wanted, String separator, List<Sentence> notes) throws UnreadableValue {
        if (isAbsent(value)) {
            return null;
        }
        String text = value.text();
        return switch (wanted) {
            case TEXT -> value.type() == ValueType.LIST ? joined(value, separator) : text;
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
            case INSTANT -> instant(text, notes);
            case DATE -> times.date(text);
            case BOOLEAN -> bool(text);
            case LIST -> items(value, separator, notes);
        };
    }

    private @Nullable Instant placeholderless(Instant instant) {
        return placeholders.contains(instant) ? null : instant;
    }

    private static Long integer(String text) throws UnreadableValue {
        try {
            return Long.valueOf(Blanks.strip(text));
        } catch (NumberFormatException e) {
            throw UnreadableValue.of("ingest.is-no-number", Faults.shown(text));
        }
    }

    private static BigDecimal decimal(String text) throws UnreadableValue {
        try {
            return new BigDecimal(Blanks.strip(text));
        } catch (NumberFormatException e) {
            throw UnreadableValue.of("ingest.is-no-decimal", Faults.shown(text));
        }
    }

    private static Boolean bool(String text) throws UnreadableValue {
        return switch (Blanks.strip(text).toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw UnreadableValue.of("ingest.is-no-truth", Faults.shown(text));
        };
    }

    private @Nullable List<Object> items(SourceValue value, String separator, List<Sentence> notes) throws UnreadableValue {
        List<Object> items = new ArrayList<>();
        if (value.type() == ValueType.LIST) {
            for (SourceValue item : value.items()) {
                Object read = read(item, item.type(), separator, notes);
                if (read != null) {
                    items.add(read);
                }
            }
        } else {
            int begin = 0;
            for (int end; (end = value.text().indexOf(separator, begin)) >= 0; begin = end + separator.length()) {
                addItem(value.text().substring(begin, end), items);
            }
            addItem(value.text().substring(begin), items);
        }
        return items.isEmpty() ? null : items;
    }

    // Nothing between two separators, or after the last, is no item.
    private static void addItem(String text, List<Object> items) {
        String item = Blanks.strip(text);
        if (!item.isEmpty()) {
            items.add(item);
        }
    }

    private static String joined(SourceValue value, String separator) {
        return String.join(separator, value.items().stream().map(SourceValue::text).toList());
    }
}
