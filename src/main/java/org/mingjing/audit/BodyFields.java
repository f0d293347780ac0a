package org.mingjing.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a record's text. Whatever is missing or of another type is an {@link IllegalArgumentException}. */
final class BodyFields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode object;

    private BodyFields(JsonNode object) {
        this.object = object;
    }

    static BodyFields of(String body) {
        try {
            return new BodyFields(JSON.readTree(body));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the text is not JSON", e);
        }
    }

    boolean has(String name) {
        return object.path(name).isString();
    }

    String text(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("there is no text in " + name);
        }
        return object.path(name).stringValue();
    }

    String integer(String name) {
        if (!object.path(name).canConvertToLong()) {
            throw new IllegalArgumentException("there is no whole number in " + name);
        }
        return Long.toString(object.path(name).longValue());
    }

    /** A whole number, or another if there is no such field. */
    String integerOr(String name, long absent) {
        return object.has(name) ? integer(name) : Long.toString(absent);
    }

    /** Yes or no, as PostgreSQL shows it. */
    String truth(String name) {
        if (!object.path(name).isBoolean()) {
            throw new IllegalArgumentException("there is no truth in " + name);
        }
        return object.path(name).booleanValue() ? "t" : "f";
    }

    /** An instant as microseconds since 1970. */
    String epochMicros(String name) {
        try {
            return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text(name))));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("there is no instant in " + name, e);
        }
    }
}
