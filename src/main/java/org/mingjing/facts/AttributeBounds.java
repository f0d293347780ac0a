package org.mingjing.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/** Bounds of the attributes of what comes in: of their number, names and values, and of all together. */
final class AttributeBounds {

    static final int ATTRIBUTES_MAX = 1_000;
    static final int TEXT_CHARS_MAX = 65_536;
    static final int ITEMS_MAX = 10_000;
    static final int DEPTH_MAX = 16;
    static final int CHARS_TOGETHER_MAX = 1_000_000;

    private @Nullable List<Sentence> faults;
    private int items;
    private long chars;

    private AttributeBounds(@Nullable List<Sentence> faults) {
        this.faults = faults;
    }

    /** The faults with those of the attributes. */
    static @Nullable List<Sentence> add(@Nullable List<Sentence> faults, Attributes attributes) {
        if (attributes.isEmpty()) {
            return faults;
        }
        AttributeBounds bounds = new AttributeBounds(faults);
        bounds.check(attributes.asMap());
        return bounds.faults;
    }

    private void check(Map<String, Object> attributes) {
        if (attributes.size() > ATTRIBUTES_MAX) {
            wrong(Sentence.of("facts.attributes-max", ATTRIBUTES_MAX, attributes.size()));
            return;
        }
        for (Map.Entry<String, Object> entry : attributes.entrySet()) {
            String name = entry.getKey();
            if (name.isEmpty()) {
                wrong(Sentence.of("facts.attribute-name-empty"));
            }
            faults = Admission.code(faults, Place.ATTRIBUTE_NAME, name);
            items = 0;
            check(name, entry.getValue(), 0);
        }
        if (chars > CHARS_TOGETHER_MAX) {
            wrong(Sentence.of("facts.attributes-chars-max", CHARS_TOGETHER_MAX, chars));
        }
    }

    private void check(String name, Object value, int depth) {
        if (value instanceof String text) {
            chars += text.length();
            if (text.length() > TEXT_CHARS_MAX) {
                wrong(Sentence.of("facts.text-length", named(name), TEXT_CHARS_MAX, text.length()));
            }
        } else if (value instanceof List<?> list) {
            checkList(name, list, depth);
        }
    }

    private void checkList(String name, List<?> list, int depth) {
        if (depth == DEPTH_MAX) {
            wrong(Sentence.of("facts.attribute-deep", named(name), DEPTH_MAX));
            return;
        }
        int before = items;
        items += list.size();
        if (items > ITEMS_MAX) {
            if (before <= ITEMS_MAX) {
                wrong(Sentence.of("facts.attribute-items-max", named(name), ITEMS_MAX));
            }
            return;
        }
        for (Object item : list) {
            check(name, item, depth + 1);
        }
    }

    private static Sentence named(String name) {
        return Place.attribute(name).inWords();
    }

    private void wrong(Sentence sentence) {
        faults = Admission.with(faults, sentence);
    }
}
