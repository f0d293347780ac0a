package org.mingjing.console;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.mingjing.door.Quoted;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads bodies in JSON closely: nothing is skipped, nothing is guessed. */
public final class RequestJson {

    /** Nothing that is sent here is nested so deeply. */
    private static final int DEPTH_MAX = 64;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build()).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private RequestJson() {}

    /**
     * Reads an object.
     *
     * @param what what the body is, the part of a sentence: a package
     * @param fields the fields it may have
     * @return the object; one without fields if the body is empty
     * @throws IllegalArgumentException with a sentence if the body is anything else
     */
    public static ObjectNode object(InputStream body, Sentence what, Collection<String> fields) {
        JsonNode read = read(body);
        if (read.isMissingNode()) {
            return JSON.createObjectNode();
        }
        if (!(read instanceof ObjectNode object)) {
            throw WrongInput.of("console.body-no-object", what,
                    Sentence.of("console.body-is-" + read.getNodeType().name().toLowerCase(Locale.ROOT)));
        }
        for (String name : new TreeSet<>(object.propertyNames())) {
            if (!fields.contains(name)) {
                throw WrongInput.of("console.body-no-field", Quoted.shown(name), TakenNames.sentence(name, fields));
            }
        }
        return object;
    }

    /** Refuses a body that says anything, on a route that would not look at it. @param parameters what the route looks at */
    public static void nothing(InputStream body, String... parameters) {
        JsonNode read = read(body);
        if (!read.isMissingNode() && !(read.isObject() && read.isEmpty())) {
            throw WrongInput.of("console.body-not-taken", List.of(parameters));
        }
    }

    /**
     * The text of a field, "" if it is not given.
     *
     * @throws IllegalArgumentException with a sentence if it is no text, too long, or no text that can be recorded
     */
    public static String text(ObjectNode object, String name, int charsMax) {
        JsonNode value = object.path(name);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString() || value.stringValue().length() > charsMax || !isRecordable(value.stringValue())) {
            throw WrongInput.of("console.field-no-text", name, charsMax);
        }
        return value.stringValue();
    }

    private static boolean isRecordable(String text) {
        return text.codePoints().noneMatch(point -> point < ' ' && point != '\n' && point != '\t' && point != '\r'
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Whether a field says so, false if it is not given. @throws IllegalArgumentException with a sentence, if it is neither true nor false */
    public static boolean truth(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw WrongInput.of("console.field-no-truth", name);
        }
        return value.booleanValue(false);
    }

    /** The whole number of a field, 0 if it is not given. @throws IllegalArgumentException with a sentence, if it is none */
    static int whole(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.canConvertToInt()) {
            throw WrongInput.of("console.field-no-number", name);
        }
        return value.intValue(0);
    }

    /** The texts of a list. @param path where it is, for sentences */
    public static List<String> texts(JsonNode list, String path) {
        if (!list.isArray() || list.valueStream().anyMatch(each -> !each.isString())) {
            throw WrongInput.of("console.field-no-list", path);
        }
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    /** @throws IllegalArgumentException with a sentence that says where it is not well-formed */
    private static JsonNode read(InputStream body) {
        try {
            return JSON.readTree(body);
        } catch (StreamConstraintsException e) {
            throw WrongInput.of("console.json-too-deep", DEPTH_MAX, place(e));
        } catch (JacksonException e) {
            throw WrongInput.of("console.json-malformed-or-twice", place(e));
        }
    }

    /** Where it is, as the end of a clause: in line 3, column 7. */
    static Sentence place(JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        return at == null || at.getLineNr() < 1 ? Sentence.asItIs("") : Sentence.of("console.json-place", at.getLineNr(), at.getColumnNr());
    }
}
