package org.mingjing.columns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts in the order of their characters. */
final class TextOrder implements ValueOrder<String> {

    @Override
    public @Nullable String key(Object value) {
        return value instanceof String text ? text : null;
    }

    @Override
    public List<Object> spellings(String key) {
        return List.of(key);
    }

    @Override
    public List<String> between(@Nullable String low, @Nullable String high) {
        List<String> found = new ArrayList<>();
        if (low == null) {
            found.add("");
            if (high != null && !high.isEmpty()) {
                found.add(high.substring(0, high.length() - 1));
            }
        } else {
            found.add(low + '\0');
            found.add(low + "!");
        }
        if (high == null) {
            found.add((low == null ? "" : low) + "~~");
        }
        return found.stream().distinct().filter(text -> high == null || text.compareTo(high) < 0).toList();
    }

    @Override
    public Places places(List<String> sorted) {
        return new TextPlaces(sorted);
    }
}
