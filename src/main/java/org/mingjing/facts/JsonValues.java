package org.mingjing.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the one JSON object of a text in one pass: objects as maps in the order of the text, lists, texts, numbers as {@link Long},
 * {@link java.math.BigInteger} or {@link java.math.BigDecimal}, truths, and null.
 */
final class JsonValues {

    private static final JsonFactory JSON = new JsonFactory();

    /** Fields that hold codes, which repeat from fact to fact. */
    private static final Set<String> CODES =
            Set.of("source", "power", "node", "phase", "department", "post", "official", "region");
    private static final RepeatedTexts REPEATED = new RepeatedTexts();

    private final JsonParser parser;
    private final List<Sentence> faults;

    private JsonValues(JsonParser parser, List<Sentence> faults) {
        this.parser = parser;
        this.faults = faults;
    }

    /**
     * The values by name.
     *
     * @param utf8 the text
     * @param faults gets a sentence about what makes the text no good object although it can be read
     * @throws FactSyntaxException if the text cannot be read as an object
     */
    static Map<String, @Nullable Object> read(byte[] utf8, List<Sentence> faults) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8)) {
            return new JsonValues(parser, faults).onlyObject();
        } catch (JacksonException e) {
            // Its place is told in characters, which are counted only where characters are read.
            faults.clear();
            return read(new String(utf8, StandardCharsets.UTF_8), faults);
        } catch (NumberFormatException e) {
            throw unreadableNumber();
        }
    }

    /** As {@link #read(byte[], List)}. */
    static Map<String, @Nullable Object> read(String json, List<Sentence> faults) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return new JsonValues(parser, faults).onlyObject();
        } catch (JacksonException e) {
            throw new FactSyntaxException(notJson(JsonFault.reason(e, new byte[0])));
        } catch (NumberFormatException e) {
            throw unreadableNumber();
        }
    }

    private static FactSyntaxException unreadableNumber() {
        return new FactSyntaxException(Sentence.of("facts.unreadable-number"));
    }

    /** A value as JSON, for a sentence; cut if it is long. */
    static String shown(@Nullable Object value) {
        return Faults.shown(Shown.JSON.writeValueAsString(value));
    }

    private static Sentence notJson(Sentence reason) {
        return Sentence.of("facts.not-json", reason);
    }

    private Map<String, @Nullable Object> onlyObject() {
        JsonToken first = parser.nextToken();
        if (first != JsonToken.START_OBJECT) {
            if (first != null) {
                value(first);
            }
            throw new FactSyntaxException(Sentence.of("facts.no-object"));
        }
        Map<String, @Nullable Object> object = object(CODES);
        if (parser.nextToken() != null) {
            faults.add(notJson(Sentence.of("facts.json-more-text")));
        }
        return object;
    }

    /** @param codes names of fields of which the values repeat */
    private Map<String, @Nullable Object> object(Set<String> codes) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int before = object.size();
            JsonToken token = parser.nextToken();
            object.put(name, token == JsonToken.VALUE_STRING && codes.contains(name) ? code() : value(token));
            if (object.size() == before) {
                faults.add(notJson(JsonFault.twice(name)));
            }
        }
        return object;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            list.add(value(next));
        }
        return list;
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(Set.of());
            case START_ARRAY -> list();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? (Object) parser.getBigIntegerValue() : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private String code() {
        return REPEATED.of(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }

    /** Made when the first fault is shown. */
    private static final class Shown {

        private static final JsonMapper JSON = new JsonMapper();
    }
}
