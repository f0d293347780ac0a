package org.mingjing.assess.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Sorts of values that can be compared with one another. */
enum Sort {
    TEXT("a text"),
    NUMBER("a number"),
    TRUTH("true or false"),
    TIME("an instant"),
    DAY("a date"),
    OTHER("a step");

    private static final Set<Class<?>> INTEGERS = Set.of(int.class, long.class);

    private final String words;

    Sort(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Sort of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (Number.class.isAssignableFrom(type) || INTEGERS.contains(type)) {
            return NUMBER;
        }
        return type == boolean.class ? TRUTH : type == Instant.class ? TIME : type == LocalDate.class ? DAY : OTHER;
    }
}
