package org.mingjing.words;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Attributes;

/** Something with typed attributes. Asking for an attribute as another type than it has is an error of the case. */
public abstract class Named {

    abstract Attributes attributes();

    public final boolean has(String name) {
        return attributes().has(name);
    }

    public final @Nullable String text(String name) {
        return attributes().text(name);
    }

    public final @Nullable BigDecimal number(String name) {
        return attributes().decimal(name);
    }

    public final @Nullable Instant instant(String name) {
        return attributes().instant(name);
    }

    /** Whether both instants are present and the first is later than the second. */
    public final boolean later(String first, String second) {
        Instant a = instant(first);
        Instant b = instant(second);
        return a != null && b != null && a.isAfter(b);
    }

    /** Whether the attribute is present and true. */
    public final boolean flag(String name) {
        return Boolean.TRUE.equals(attributes().bool(name));
    }

    /** How many items the list has; 0 if there is none. */
    public final int count(String name) {
        List<?> list = attributes().list(name);
        return list == null ? 0 : list.size();
    }

    /** Whether it is missing, a blank text or an empty list; a number, a date and true or false are never blank. */
    public final boolean blank(String name) {
        Object value = attributes().get(name);
        return value == null || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }
}
