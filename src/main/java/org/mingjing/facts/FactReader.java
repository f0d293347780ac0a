package org.mingjing.facts;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
 * Reads facts that are written as they should be, in one pass and without a tree. Of any other text it says nothing:
 * {@link FactJson} reads that again by {@link JsonFields}, which says what is wrong with it.
 */
final class FactReader {

    private static final JsonFactory JSON = new JsonFactory();
    private static final RepeatedTexts CODES = new RepeatedTexts();
    private static final int VERSION = 0;
    private static final int SEQUENCE = 1;
    private static final int ATTRIBUTES = 2;
    private static final int FIELDS = Field.values().length;

    private final JsonParser parser;
    private final @Nullable String[] texts = new String[FIELDS];
    private final @Nullable String[] before = new String[FIELDS];
    private Attributes attributes = Attributes.none();
    private long version;
    private long sequence;
    private int fieldsRead;
    private boolean unusual;

    /** The fields of a fact that are texts, and whether many facts have the same one. */
    private enum Field {
        SOURCE(true), FACT_ID(false), CASE_ID(false), POWER(true), NODE(true), PHASE(true), OCCURRED_AT(false),
        RECORDED_AT(false), DEPARTMENT(true), POST(true), OFFICIAL(true), REGION(true);

        private final boolean repeats;

        Field(boolean repeats) {
            this.repeats = repeats;
        }
    }

    private FactReader(JsonParser parser) {
        this.parser = parser;
    }

    /** The fact, or null if the text needs a closer look. @param json in UTF-8 */
    static @Nullable NodeFact read(byte[] json, String defaultSource) {
        List<NodeFact> read = read(json, List.of(json), defaultSource);
        return read == null ? null : read.get(0);
    }

    /** The fact of each text, or null if one of them needs a closer look: as one by one, in less time. */
    static @Nullable List<NodeFact> readAll(List<byte[]> texts) {
        return read(joined(texts), texts, "");
    }

    private static byte[] joined(List<byte[]> texts) {
        int length = 0;
        for (byte[] text : texts) {
            length += text.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        texts.forEach(joined::put);
        return joined.array();
    }

    private static @Nullable List<NodeFact> read(byte[] json, List<byte[]> texts, String defaultSource) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            FactReader reader = new FactReader(parser);
            List<NodeFact> facts = new ArrayList<>(texts.size());
            long end = 0;
            for (byte[] text : texts) {
                end += text.length;
                NodeFact fact = reader.readObject() ? reader.fact(defaultSource) : null;
                if (fact == null || end < json.length && parser.currentLocation().getByteOffset() != end) {
                    return null;
                }
                facts.add(fact);
            }
            return parser.nextToken() == null ? facts : null;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    private void begin() {
        Arrays.fill(texts, null);
        attributes = Attributes.none();
        version = 0;
        sequence = 0;
        fieldsRead = 0;
    }

    /** Reads an object into the fields. @return whether it is usual */
    private boolean readObject() {
        begin();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (!unusual && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "source" -> text(Field.SOURCE, value);
                case "factId" -> text(Field.FACT_ID, value);
                case "caseId" -> text(Field.CASE_ID, value);
                case "power" -> text(Field.POWER, value);
                case "node" -> text(Field.NODE, value);
                case "phase" -> text(Field.PHASE, value);
                case "occurredAt" -> text(Field.OCCURRED_AT, value);
                case "recordedAt" -> text(Field.RECORDED_AT, value);
                case "department" -> text(Field.DEPARTMENT, value);
                case "post" -> text(Field.POST, value);
                case "official" -> text(Field.OFFICIAL, value);
                case "region" -> text(Field.REGION, value);
                case "version" -> version = whole(value, VERSION);
                case "sequence" -> sequence = whole(value, SEQUENCE);
                case "attributes" -> readAttributes(value);
                default -> unusual = true;
            }
        }
        return !unusual;
    }

    private void text(Field field, JsonToken value) {
        if (value != JsonToken.VALUE_STRING || texts[field.ordinal()] != null) {
            unusual = true;
        } else {
            texts[field.ordinal()] = field.repeats ? code(field) : parser.getString();
        }
    }

    // Mostly a step names what the one before it named.
    private String code(Field field) {
        char[] characters = parser.getStringCharacters();
        int from = parser.getStringOffset();
        int length = parser.getStringLength();
        String code = before[field.ordinal()];
        if (code == null || !RepeatedTexts.is(code, characters, from, length)) {
            code = CODES.of(characters, from, length);
            before[field.ordinal()] = code;
        }
        return code;
    }

    private long whole(JsonToken value, int field) {
        boolean again = repeated(field);
        if (!again && value == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        unusual = true;
        return 0;
    }

    /** Whether a field that is no text was read before. */
    private boolean repeated(int field) {
        boolean again = (fieldsRead & 1 << field) != 0;
        fieldsRead |= 1 << field;
        return again;
    }

    private void readAttributes(JsonToken value) {
        if (value != JsonToken.START_OBJECT || repeated(ATTRIBUTES)) {
            unusual = true;
            return;
        }
        Map<String, Object> values = new HashMap<>();
        while (!unusual && parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Object given = attribute(parser.nextToken());
            unusual |= given == null || values.put(name, given) != null;
        }
        attributes = unusual ? attributes : Attributes.of(values);
    }

    private @Nullable Object attribute(JsonToken value) {
        return switch (value) {
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case START_ARRAY -> list();
            case START_OBJECT -> tagged();
            default -> null;
        };
    }

    private @Nullable Object list() {
        List<Object> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            Object item = attribute(next);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return items;
    }

    private @Nullable Object tagged() {
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
        String occurred = text(Field.OCCURRED_AT, "");
        String recorded = texts[Field.RECORDED_AT.ordinal()];
        if (occurred.isEmpty() || version < 0) {
            return null;
        }
        Instant recordedAt = recorded == null ? null : IsoInstant.parse(recorded);
        return new NodeFact(text(Field.SOURCE, defaultSource), text(Field.FACT_ID, ""), version, text(Field.CASE_ID, ""),
                text(Field.POWER, ""), text(Field.NODE, ""), text(Field.PHASE, "complete"), IsoInstant.parse(occurred),
                recordedAt, sequence, text(Field.DEPARTMENT, ""), text(Field.POST, ""), text(Field.OFFICIAL, ""),
                text(Field.REGION, ""), attributes, List.of());
    }

    private String text(Field field, String otherwise) {
        String text = texts[field.ordinal()];
        return text == null ? otherwise : text;
    }
}
