package org.mingjing.facts;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bounds of the attributes of what comes in: of their number, names and values, and of all together. */
final class AttributeBounds {

    static final int ATTRIBUTES_MAX = 1_000;
    static final int TEXT_CHARS_MAX = 65_536;
    static final int ITEMS_MAX = 10_000;
    static final int DEPTH_MAX = 16;
    static final int CHARS_TOGETHER_MAX = 1_000_000;

    private @Nullable List<String> faults;
    private int items;
    private long chars;

    private AttributeBounds(@Nullable List<String> faults) {
        this.faults = faults;
    }

    /** The faults with those of the attributes. */
    static @Nullable List<String> add(@Nullable List<String> faults, Attributes attributes) {
        if (attributes.isEmpty()) {
            return faults;
        }
        AttributeBounds bounds = new AttributeBounds(faults);
        bounds.check(attributes.asMap());
        return bounds.faults;
    }

    private void check(Map<String, Object> attributes) {
        if (attributes.size() > ATTRIBUTES_MAX) {
            wrong("There must be at most " + ATTRIBUTES_MAX + " attributes, but there are " + attributes.size() + ".");
            return;
        }
        for (Map.Entry<String, Object> entry : attributes.entrySet()) {
            String name = entry.getKey();
            if (name.isEmpty()) {
                wrong("The name of an attribute is empty.");
            }
            faults = Admission.code(faults, "The name of an attribute", name);
            items = 0;
            check(name, entry.getValue(), 0);
        }
        if (chars > CHARS_TOGETHER_MAX) {
            wrong("The attributes must have at most " + CHARS_TOGETHER_MAX + " characters together, but have " + chars + ".");
        }
    }

    private void check(String name, Object value, int depth) {
        if (value instanceof String text) {
            chars += text.length();
            if (text.length() > TEXT_CHARS_MAX) {
                wrong(named(name) + " must have at most " + TEXT_CHARS_MAX + " characters, but has " + text.length() + ".");
            }
        } else if (value instanceof List<?> list) {
            checkList(name, list, depth);
        }
    }

    private void checkList(String name, List<?> list, int depth) {
        if (depth == DEPTH_MAX) {
            wrong(named(name) + " must hold lists within lists at most " + DEPTH_MAX + " deep.");
            return;
        }
        int before = items;
        items += list.size();
        if (items > ITEMS_MAX) {
            if (before <= ITEMS_MAX) {
                wrong(named(name) + " must hold at most " + ITEMS_MAX + " items.");
            }
            return;
        }
        for (Object item : list) {
            check(name, item, depth + 1);
        }
    }

    private static String named(String name) {
        return "Attribute '" + Faults.shown(name) + "'";
    }

    private void wrong(String sentence) {
        faults = Admission.with(faults, sentence);
    }
}
