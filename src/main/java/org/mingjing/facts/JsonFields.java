package org.mingjing.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/** The fields of one JSON object, asked for one by one; collects what is wrong, and reports it all at once in {@link #finish()}. */
final class JsonFields {

    /** What is not yet asked for. */
    private final Map<String, @Nullable Object> unread;
    private final int item;
    private final String list;
    private final List<Sentence> faults;
    private final List<JsonFields> items = new ArrayList<>();

    private JsonFields(Map<String, @Nullable Object> values, int item, String list, List<Sentence> faults) {
        this.unread = values;
        this.item = item;
        this.list = list;
        this.faults = faults;
    }

    /** @throws FactSyntaxException if the text is not one JSON object */
    static JsonFields parse(String json) {
        List<Sentence> faults = new ArrayList<>();
        return new JsonFields(JsonValues.read(json, faults), 0, "", faults);
    }

    /** As {@link #parse(String)}, of a text in UTF-8. */
    static JsonFields parse(byte[] utf8) {
        List<Sentence> faults = new ArrayList<>();
        return new JsonFields(JsonValues.read(utf8, faults), 0, "", faults);
    }

    /** Whether there is such a field that is not yet asked for. */
    boolean has(String name) {
        return unread.containsKey(name);
    }

    private Place place(String name) {
        return item == 0 ? Place.field(name) : Place.field(name, item, list);
    }

    /** The value if it can be recorded; otherwise notes the sentence that says why not and gives another. */
    <T> T recordable(Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (WrongInput e) {
            faults.add(e.sentence());
            return otherwise;
        }
    }

    private void wrong(String key, String name, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(place(name).inWords()));
        all.addAll(List.of(arguments));
        faults.add(new Sentence(key, all));
    }

    String text(String name, String otherwise) {
        String value = anyText(name, otherwise);
        return Recordable.isUsual(value) ? value : recordable(() -> Recordable.text(place(name), value), otherwise);
    }

    private String anyText(String name, String otherwise) {
        Object value = unread.remove(name);
        if (value == null || value instanceof String) {
            return value == null ? otherwise : (String) value;
        }
        wrong("facts.no-text", name, JsonValues.shown(value));
        return otherwise;
    }

    String required(String name) {
        return required(name, "");
    }

    /** A text that must not be given as empty, nor be left out if nothing else is assumed then. */
    String required(String name, String assumed) {
        int faultsBefore = faults.size();
        String value = text(name, assumed);
        if (value.isEmpty() && faults.size() == faultsBefore) {
            wrong(assumed.isEmpty() ? "facts.missing" : "facts.empty", name);
        }
        return value;
    }

    long integer(String name, long otherwise, long min, long max) {
        Object value = unread.remove(name);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Long number)) {
            wrong("facts.no-integer", name, JsonValues.shown(value));
            return otherwise;
        }
        return number >= min && number <= max ? number
                : recordable(() -> Recordable.integer(place(name), number, min, max), otherwise);
    }

    boolean bool(String name, boolean otherwise) {
        Object value = unread.remove(name);
        if (value != null && !(value instanceof Boolean)) {
            wrong("facts.no-truth", name, JsonValues.shown(value));
        }
        return value instanceof Boolean truth ? truth : otherwise;
    }

    @Nullable Instant instant(String name) {
        String text = timeText(name);
        if (text.isEmpty()) {
            return null;
        }
        Instant instant = Iso.instant(text);
        if (instant == null) {
            wrong("texts.no-instant-in", name, Faults.shown(text));
            return null;
        }
        return recordable(() -> Recordable.instant(place(name), instant), Instant.EPOCH);
    }

    Instant requiredInstant(String name) {
        Object given = unread.get(name);
        if (given == null || given.equals("")) {
            unread.remove(name);
            wrong("facts.missing", name);
            return Instant.EPOCH;
        }
        Instant value = instant(name);
        return value == null ? Instant.EPOCH : value;
    }

    @Nullable LocalDate date(String name) {
        String text = timeText(name);
        if (text.isEmpty()) {
            return null;
        }
        LocalDate day = Iso.day(text);
        if (day == null) {
            wrong("texts.no-day-in", name, Faults.shown(text));
            return null;
        }
        return recordable(() -> Recordable.date(place(name), day), LocalDate.EPOCH);
    }

    // An empty time or day is a value that got lost: taken for none, a power would always have been in force.
    private String timeText(String name) {
        if ("".equals(unread.get(name))) {
            wrong("facts.empty", name);
        }
        return text(name, "");
    }

    @SuppressWarnings("unchecked")
    Attributes attributes(String name) {
        Object value = unread.remove(name);
        if (value instanceof Map<?, ?> object) {
            return AttributesJson.of((Map<String, @Nullable Object>) object, faults);
        }
        if (value != null) {
            wrong("facts.no-object-in", name);
        }
        return Attributes.none();
    }

    /** The objects of a list; their faults are reported with those of this object. */
    @SuppressWarnings("unchecked")
    List<JsonFields> objects(String name) {
        Object value = unread.remove(name);
        if (value != null && !(value instanceof List)) {
            wrong("facts.no-list", name);
        }
        List<JsonFields> objects = new ArrayList<>();
        int number = 0;
        for (Object each : value instanceof List<?> given ? given : List.of()) {
            number++;
            if (each instanceof Map<?, ?> object) {
                objects.add(new JsonFields((Map<String, @Nullable Object>) object, number, name, faults));
            } else {
                faults.add(Sentence.of("facts.item-no-object", number, name));
            }
        }
        items.addAll(objects);
        return objects;
    }

    void wrong(Sentence sentence) {
        faults.add(sentence);
    }

    /** The exception with what was wrong so far, and a sentence about why no more can be told. */
    FactSyntaxException failed(Sentence sentence) {
        faults.add(sentence);
        return new FactSyntaxException(faults);
    }

    /** @throws FactSyntaxException if anything was wrong, or a field was given that nobody asked for */
    void finish() {
        noteUnread();
        if (!faults.isEmpty()) {
            throw new FactSyntaxException(faults);
        }
    }

    private void noteUnread() {
        items.forEach(JsonFields::noteUnread);
        for (String name : unread.keySet()) {
            wrong(item == 0 ? "facts.unknown" : "facts.unknown-of-item", name);
        }
    }
}
