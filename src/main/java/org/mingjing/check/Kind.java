package org.mingjing.check;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** Kinds of values in tables. Values of different kinds are never equal and cannot be ordered. */
enum Kind {
    TEXT("check.kind-text"),
    NUMBER("check.kind-number"),
    TRUTH("check.kind-truth"),
    DATE("check.kind-date"),
    DATE_TIME("check.kind-date-time"),
    TIME("check.kind-time"),
    DURATION("check.kind-duration"),
    MONTHS("check.kind-months");

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    /** The kind as people say it. */
    Sentence words() {
        return Sentence.of(key);
    }

    /** The kind of a basic type of DMN, null if it names none. */
    static @Nullable Kind ofType(String typeRef) {
        return switch (typeRef.replaceFirst("^\\w+:", "")) {
            case "string" -> TEXT;
            case "number" -> NUMBER;
            case "boolean" -> TRUTH;
            case "date" -> DATE;
            case "date and time", "dateTime" -> DATE_TIME;
            case "time" -> TIME;
            case "days and time duration", "dayTimeDuration" -> DURATION;
            case "years and months duration", "yearMonthDuration" -> MONTHS;
            default -> null;
        };
    }

    /** The kind of a value, null if it is none of them. */
    static @Nullable Kind ofValue(@Nullable Object value) {
        if (value instanceof String) {
            return TEXT;
        }
        if (value instanceof BigDecimal) {
            return NUMBER;
        }
        if (value instanceof Boolean) {
            return TRUTH;
        }
        if (value instanceof Duration) {
            return DURATION;
        }
        return value instanceof ChronoPeriod ? MONTHS : value instanceof TemporalAccessor moment ? ofMoment(moment) : null;
    }

    private static @Nullable Kind ofMoment(TemporalAccessor moment) {
        if (moment instanceof LocalDate) {
            return DATE;
        }
        boolean timed = moment.isSupported(ChronoField.HOUR_OF_DAY);
        boolean dated = moment.isSupported(ChronoField.EPOCH_DAY);
        return timed && dated ? DATE_TIME : moment instanceof LocalTime || moment instanceof OffsetTime || timed ? TIME : null;
    }
}
