package org.mingjing.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        return value.type() == ValueType.LIST ? value.items().isEmpty() : absent.contains(value.text());
    }

    /** The instant a field holds; placeholders are only looked for in attributes. */
    Instant instant(String text) throws UnreadableValue {
        return times.instant(text);
    }

    @Nullable Object read(SourceValue value, ValueType wanted, String separator) throws UnreadableValue {
        if (isAbsent(value)) {
            return null;
        }
        String text = value.text();
        return switch (wanted) {
            case TEXT -> value.type() == ValueType.LIST ? joined(value, separator) : text;
            case INTEGER -> integer(text);
            case DECIMAL -> decimal(text);
            case INSTANT -> placeholderless(times.instant(text));
            case DATE -> times.date(text);
            case BOOLEAN -> bool(text);
            case LIST -> items(value, separator);
        };
    }

    private @Nullable Instant placeholderless(Instant instant) {
        return placeholders.contains(instant) ? null : instant;
    }

    private static Long integer(String text) throws UnreadableValue {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableValue("is not a whole number: " + text + ".");
        }
    }

    private static BigDecimal decimal(String text) throws UnreadableValue {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableValue("is not a decimal number: " + text + ".");
        }
    }

    private static Boolean bool(String text) throws UnreadableValue {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new UnreadableValue("is neither true nor false: " + text + ".");
        };
    }

    private List<Object> items(SourceValue value, String separator) throws UnreadableValue {
        List<Object> items = new ArrayList<>();
        if (value.type() == ValueType.LIST) {
            for (SourceValue item : value.items()) {
                Object read = read(item, item.type(), separator);
                if (read != null) {
                    items.add(read);
                }
            }
        } else {
            int begin = 0;
            for (int end; (end = value.text().indexOf(separator, begin)) >= 0; begin = end + separator.length()) {
                items.add(value.text().substring(begin, end).strip());
            }
            items.add(value.text().substring(begin).strip());
        }
        return items;
    }

    private static String joined(SourceValue value, String separator) {
        return String.join(separator, value.items().stream().map(SourceValue::text).toList());
    }
}
