package org.mingjing.facts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
    private final String place;
    private final List<String> faults;
    private final Set<String> unread = new LinkedHashSet<>();
    private final List<JsonFields> items = new ArrayList<>();

    private JsonFields(JsonNode object, String place, List<String> faults) {
        this.object = object;
        this.place = place;
        this.faults = faults;
        unread.addAll(object.propertyNames());
    }

    /** @throws FactSyntaxException if the text is not one JSON object */
    static JsonFields parse(String json) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JacksonException e) {
            throw new FactSyntaxException("The line is not valid JSON: " + JsonFault.reason(e));
        } catch (NumberFormatException e) {
            throw new FactSyntaxException("The line holds a number that nobody can read; write it without an exponent.");
        }
        if (!node.isObject()) {
            throw new FactSyntaxException("The line is not a JSON object.");
        }
        return new JsonFields(node, "", new ArrayList<>());
    }

    private @Nullable JsonNode take(String name) {
        unread.remove(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String named(String name) {
        return "Field '" + name + "'" + place;
    }

    /** The value if it can be recorded; otherwise notes the sentence that says why not and gives another. */
    <T> T recordable(Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            wrong(e.getMessage());
            return otherwise;
        }
    }

    String text(String name, String otherwise) {
        JsonNode value = take(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isString()) {
            wrong(named(name) + " must be a text, but is " + Faults.shown(value) + ".");
            return otherwise;
        }
        return recordable(() -> Recordable.text(named(name), value.stringValue()), otherwise);
    }

    String required(String name) {
        return required(name, "");
    }

    /** A text that must not be given as empty, nor be left out if nothing else is assumed then. */
    String required(String name, String assumed) {
        int faultsBefore = faults.size();
        String value = text(name, assumed);
        if (value.isEmpty() && faults.size() == faultsBefore) {
            wrong(named(name) + (assumed.isEmpty()
                    ? " is missing or empty."
                    : " is empty; leave it out or give it a value."));
        }
        return value;
    }

    long integer(String name, long otherwise, long min, long max) {
        JsonNode value = take(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            wrong(named(name) + " must be a whole number, but is " + Faults.shown(value) + ".");
            return otherwise;
        }
        return recordable(() -> Recordable.integer(named(name), value.longValue(), min, max), otherwise);
    }

    boolean bool(String name, boolean otherwise) {
        JsonNode value = take(name);
        if (value != null && !value.isBoolean()) {
            wrong(named(name) + " must be true or false, but is " + Faults.shown(value) + ".");
            return otherwise;
        }
        return value == null ? otherwise : value.booleanValue();
    }

    @Nullable Instant instant(String name) {
        String value = text(name, "");
        try {
            Instant instant = missing(name, value) ? null : IsoInstant.parse(value);
            return instant == null ? null : recordable(() -> Recordable.instant(named(name), instant), Instant.EPOCH);
        } catch (DateTimeException e) {
            wrong(named(name) + " is not a time with its offset, such as 2024-05-06T09:00:00+08:00: "
                    + Faults.shown(value) + ".");
            return null;
        }
    }

    Instant requiredInstant(String name) {
        if (!object.hasNonNull(name) || isEmptyText(name)) {
            unread.remove(name);
            wrong(named(name) + " is missing or empty.");
            return Instant.EPOCH;
        }
        Instant value = instant(name);
        return value == null ? Instant.EPOCH : value;
    }

    // An empty time or day is a value that got lost: taken for none, a power would always have been in force.
    private boolean missing(String name, String value) {
        if (isEmptyText(name)) {
            wrong(named(name) + " is empty; leave it out or give it a value.");
        }
        return value.isEmpty();
    }

    private boolean isEmptyText(String name) {
        JsonNode value = object.path(name);
        return value.isString() && value.stringValue().isEmpty();
    }

    @Nullable LocalDate date(String name) {
        String value = text(name, "");
        try {
            LocalDate day = missing(name, value) ? null : LocalDate.parse(value);
            return day == null ? null : recordable(() -> Recordable.date(named(name), day), LocalDate.EPOCH);
        } catch (DateTimeException e) {
            wrong(named(name) + " is not a date such as 2024-05-06: " + Faults.shown(value) + ".");
            return null;
        }
    }

    Attributes attributes(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return Attributes.none();
        }
        if (!value.isObject()) {
            wrong(named(name) + " must be an object.");
            return Attributes.none();
        }
        return AttributesJson.fromTree(value, this::wrong);
    }

    /** The objects of a list; their faults are reported with those of this object. */
    List<JsonFields> objects(String name) {
        JsonNode value = take(name);
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            wrong(named(name) + " must be a list.");
            return List.of();
        }
        List<JsonFields> objects = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i).isObject()) {
                objects.add(new JsonFields(value.get(i), " of item " + (i + 1) + " of '" + name + "'", faults));
            } else {
                wrong("Item " + (i + 1) + " of '" + name + "' must be an object.");
            }
        }
        items.addAll(objects);
        return objects;
    }

    void wrong(String sentence) {
        faults.add(sentence);
    }

    /** @throws FactSyntaxException if anything was wrong, or a field was given that nobody asked for */
    void finish() {
        noteUnread();
        if (!faults.isEmpty()) {
            throw new FactSyntaxException(Faults.joined(faults));
        }
    }

    private void noteUnread() {
        items.forEach(JsonFields::noteUnread);
        for (String name : unread) {
            wrong(named(name) + " is not known" + (place.isEmpty() ? "; put what the source adds under 'attributes'." : "."));
        }
    }
}
