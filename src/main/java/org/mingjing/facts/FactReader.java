package org.mingjing.facts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a fact that is written as it should be, in one pass and without a tree. Of any other text it says nothing:
 * {@link FactJson} reads that again by {@link JsonFields}, which says what is wrong with it.
 */
final class FactReader {

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, String> texts = new HashMap<>(32);
    private final Map<String, Object> attributes = new HashMap<>();
    private long version;
    private long sequence;
    private boolean unusual;

    /** The fact, or null if the text needs a closer look. */
    static @Nullable NodeFact read(String json, String defaultSource) {
        FactReader reader = new FactReader();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            reader.readObject(parser);
            return reader.unusual || parser.nextToken() != null ? null : reader.fact(defaultSource);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private void readObject(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            unusual = true;
            return;
        }
        Map<String, Boolean> read = new HashMap<>(32);
        while (!unusual && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            unusual = read.put(name, true) != null;
            JsonToken value = parser.nextToken();
            switch (name) {
                case "version" -> version = whole(parser, value);
                case "sequence" -> sequence = whole(parser, value);
                case "attributes" -> readAttributes(parser, value);
                case "source", "factId", "caseId", "power", "node", "phase", "occurredAt", "recordedAt", "department",
                        "post", "official", "region" -> text(parser, name, value);
                default -> unusual = true;
            }
        }
    }

    private void text(JsonParser parser, String name, JsonToken value) {
        if (value == JsonToken.VALUE_STRING) {
            texts.put(name, parser.getString());
        } else {
            unusual = true;
        }
    }

    private long whole(JsonParser parser, JsonToken value) {
        if (value == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        unusual = true;
        return 0;
    }

    private void readAttributes(JsonParser parser, JsonToken value) {
        if (value != JsonToken.START_OBJECT) {
            unusual = true;
            return;
        }
        while (!unusual && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Object given = attribute(parser, parser.nextToken());
            unusual |= given == null || attributes.put(name, given) != null;
        }
    }

    private @Nullable Object attribute(JsonParser parser, JsonToken value) {
        return switch (value) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case START_ARRAY -> list(parser);
            case START_OBJECT -> tagged(parser);
            default -> null;
        };
    }

    private @Nullable Object list(JsonParser parser) {
        List<Object> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            Object item = attribute(parser, next);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return items;
    }

    private static @Nullable Object tagged(JsonParser parser) {
        if (parser.nextToken() != JsonToken.PROPERTY_NAME) {
            return null;
        }
        String type = parser.currentName();
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            return null;
        }
        String text = parser.getString();
        if (parser.nextToken() != JsonToken.END_OBJECT) {
            return null;
        }
        return switch (type) {
            case "decimal" -> new BigDecimal(text);
            case "instant" -> IsoInstant.parse(text);
            case "date" -> LocalDate.parse(text);
            default -> null;
        };
    }

    private @Nullable NodeFact fact(String defaultSource) {
        String occurred = texts.get("occurredAt");
        String recorded = texts.getOrDefault("recordedAt", "");
        if (occurred == null || occurred.isEmpty() || version < 0) {
            return null;
        }
        Instant recordedAt = recorded.isEmpty() ? null : IsoInstant.parse(recorded);
        return new NodeFact(texts.getOrDefault("source", defaultSource), text("factId"), version, text("caseId"),
                text("power"), text("node"), texts.getOrDefault("phase", "complete"), IsoInstant.parse(occurred), recordedAt,
                sequence, text("department"), text("post"), text("official"), text("region"),
                Attributes.of(attributes), List.of());
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }
}
