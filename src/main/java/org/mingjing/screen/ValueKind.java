package org.mingjing.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.mingjing.texts.Sentence;
import org.mingjing.words.Milestone;
import org.mingjing.words.Step;

/** Sorts of values that can be compared with one another. */
enum ValueKind {
    TEXT("screen.sort-text"),
    NUMBER("screen.sort-number"),
    TRUTH("screen.sort-truth"),
    TIME("screen.sort-time"),
    DAY("screen.sort-day"),
    STEP("screen.sort-step"),
    MILESTONE("screen.sort-milestone"),
    OTHER("screen.sort-other");

    private static final Set<Class<?>> INTEGERS = Set.of(int.class, long.class);

    private final Sentence words;

    ValueKind(String key) {
        this.words = Sentence.of(key);
    }

    /** A value of this sort, as sentences name it. */
    Sentence words() {
        return words;
    }

    static ValueKind of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (Number.class.isAssignableFrom(type) || INTEGERS.contains(type)) {
            return NUMBER;
        }
        if (type == Step.class || type == Milestone.class) {
            return type == Step.class ? STEP : MILESTONE;
        }
        return type == boolean.class ? TRUTH : type == Instant.class ? TIME : type == LocalDate.class ? DAY : OTHER;
    }

    /** Whether a value of one type can be given where another is wanted. */
    static boolean fits(Class<?> given, Class<?> wanted) {
        return given == Object.class || given == Void.class || wanted == Object.class || of(given) == of(wanted);
    }

    /** The type of a value with a '-' before it: the compiler turns no decimal round but one in digits, and no instant or text. */
    static Class<?> negated(Token of, Class<?> type) {
        if (of.kind() == Token.Kind.NUMBER || type.isPrimitive() && type != boolean.class) {
            return type;
        }
        throw new Refused(of.line(), "screen.minus-not-computed", of.shown());
    }
}
