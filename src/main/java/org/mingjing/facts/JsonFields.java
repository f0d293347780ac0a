package org.mingjing.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the fields of one JSON object, collects what is wrong, and reports it all at once in {@link #finish()}. */
final class JsonFields {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    private final Set<String> unread = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();

    private JsonFields(JsonNode object) {
        this.object = object;
        unread.addAll(object.propertyNames());
    }

    static JsonFields parse(String json) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new FactSyntaxException("The line is not valid JSON: " + e.getOriginalMessage() + ".");
        }
        return of(node);
    }

    static JsonFields of(JsonNode node) {
        if (!node.isObject()) {
            throw new FactSyntaxException("The line is not a JSON object.");
        }
        return new JsonFields(node);
    }

    private @Nullable JsonNode take(String name) {
        unread.remove(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    String text(String name, String otherwise) {
        JsonNode value = take(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            wrong("Field '" + name + "' must be a text, but is " + value + ".");
            return otherwise;
        }
        return value.stringValue();
    }

    String required(String name) {
        String value = text(name, "");
        if (value.isEmpty()) {
            wrong("Field '" + name + "' is missing or empty.");
        }
        return value;
    }

    long integer(String name, long otherwise) {
        JsonNode value = take(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            wrong("Field '" + name + "' must be a whole number, but is " + value + ".");
            return otherwise;
        }
        return value.longValue();
    }

    boolean bool(String name, boolean otherwise) {
        JsonNode value = take(name);
        if (value != null && !value.isBoolean()) {
            wrong("Field '" + name + "' must be true or false, but is " + value + ".");
            return otherwise;
        }
        return value == null ? otherwise : value.booleanValue();
    }

    @Nullable Instant instant(String name) {
        String value = text(name, "");
        try {
            return value.isEmpty() ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            wrong("Field '" + name + "' is not a time with its offset, such as 2024-05-06T09:00:00+08:00: " + value + ".");
            return null;
        }
    }

    Instant requiredInstant(String name) {
        if (!object.hasNonNull(name)) {
            unread.remove(name);
            wrong("Field '" + name + "' is missing or empty.");
            return Instant.EPOCH;
        }
        Instant value = instant(name);
        return value == null ? Instant.EPOCH : value;
    }

    @Nullable LocalDate date(String name) {
        String value = text(name, "");
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            wrong("Field '" + name + "' is not a date such as 2024-05-06: " + value + ".");
            return null;
        }
    }

    Attributes attributes(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return Attributes.none();
        }
        if (!value.isObject()) {
            wrong("Field '" + name + "' must be an object.");
            return Attributes.none();
        }
        try {
            return AttributesJson.fromTree(value);
        } catch (FactSyntaxException e) {
            wrong(e.getMessage());
            return Attributes.none();
        }
    }

    List<JsonNode> array(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrong("Field '" + name + "' must be a list.");
            return List.of();
        }
        return value.valueStream().toList();
    }

    void wrong(String sentence) {
        faults.add(sentence);
    }

    /** @throws FactSyntaxException if anything was wrong, or a field was given that nobody asked for */
    void finish() {
        for (String name : unread) {
            wrong("Field '" + name + "' is not known; put what the source adds under 'attributes'.");
        }
        if (!faults.isEmpty()) {
            throw new FactSyntaxException(String.join(" ", faults));
        }
    }
}
