package org.mingjing.facts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.WrongInput;

/**
 * Writes JSON in the canonical form of RFC 8785 for the values the record uses: objects, arrays, strings, booleans,
 * null and integers below 2<sup>53</sup>. Other numbers are refused: amounts are written as strings, so that no
 * reader can round them.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical text of a value made of maps with string keys, lists, strings, booleans, integers and nulls. */
    public static String write(@Nullable Object value) {
        CanonicalText out = new CanonicalText(256);
        append(out, value);
        return out.toString();
    }

    private static void append(CanonicalText out, @Nullable Object value) {
        if (value == null) {
            out.nothing();
        } else if (value instanceof Boolean truth) {
            out.bool(truth);
        } else if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof Long || value instanceof Integer) {
            out.integer(((Number) value).longValue());
        } else if (value instanceof Map<?, ?> map) {
            appendObject(out, map);
        } else if (value instanceof List<?> list) {
            out.openList();
            list.forEach(item -> append(out, item));
            out.closeList();
        } else {
            throw WrongInput.of("facts.no-canonical-form", value.getClass().getName());
        }
    }

    // RFC 8785 orders keys by UTF-16 code units, which is the natural order of String.
    private static void appendObject(CanonicalText out, Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        out.open();
        sorted.forEach((key, value) -> append(out.name(key), value));
        out.close();
    }
}
