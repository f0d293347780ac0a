package org.mingjing.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.mingjing.texts.WrongInput;

/**
 * A sentence with measured values. <code>{name}</code> stands for a value; <code>[text {name}]</code> is left out when
 * one of its values is missing or empty; <code>[?name text]</code> is left out when the named value is missing.
 */
public final class Template {

    /** Between parts that do not stand beside each other; no text has it. */
    private static final String APART = "\0";

    private record Part(String text, boolean value) {}

    private record Segment(List<Part> parts, boolean optional, String condition) {}

    private final List<Segment> segments;

    private Template(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** @throws IllegalArgumentException if brackets or braces do not pair, segments are nested or a value has no name */
    public static Template parse(String text) {
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('[', from);
            if (open < 0) {
                segments.add(always(text.substring(from)));
                break;
            }
            segments.add(always(text.substring(from, open)));
            int close = text.indexOf(']', open);
            if (close < 0 || text.substring(open + 1, close).contains("[")) {
                throw WrongInput.of("rules.template-segment-open");
            }
            segments.add(optional(text.substring(open + 1, close)));
            from = close + 1;
        }
        return new Template(segments);
    }

    private static Segment always(String text) {
        if (text.contains("]")) {
            throw WrongInput.of("rules.template-segment-close");
        }
        return new Segment(parts(text), false, "");
    }

    private static Segment optional(String inside) {
        if (!inside.startsWith("?")) {
            return new Segment(parts(inside), true, "");
        }
        int space = inside.indexOf(' ');
        if (space < 2) {
            throw WrongInput.of("rules.template-condition", "[?name text]");
        }
        return new Segment(parts(inside.substring(space + 1)), true, inside.substring(1, space));
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('{', from);
            if (open < 0) {
                parts.add(words(text.substring(from)));
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0 || text.substring(open + 1, close).contains("{")) {
                throw WrongInput.of("rules.template-value-open", "{", "}");
            }
            parts.add(words(text.substring(from, open)));
            parts.add(value(text.substring(open + 1, close)));
            from = close + 1;
        }
        return parts;
    }

    private static Part words(String text) {
        if (text.contains("}")) {
            throw WrongInput.of("rules.template-value-close", "}");
        }
        return new Part(text, false);
    }

    private static Part value(String name) {
        if (name.isEmpty()) {
            throw WrongInput.of("rules.template-value-nameless", "{name}");
        }
        return new Part(name, true);
    }

    /** The names of all values and conditions used. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Segment segment : segments) {
            if (!segment.condition.isEmpty()) {
                names.add(segment.condition);
            }
            segment.parts.stream().filter(Part::value).map(Part::text).forEach(names::add);
        }
        return names;
    }

    /** The sentence with the values put in; a missing value outside an optional segment shows as its name in braces. */
    public String fill(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        for (Segment segment : segments) {
            if (shown(segment, values)) {
                for (Part part : segment.parts) {
                    out.append(part.value ? values.getOrDefault(part.text, "{" + part.text + "}") : part.text);
                }
            }
        }
        return out.toString();
    }

    /**
     * The sentence with all that it can say, for whoever reads the package.
     *
     * @param value puts the name of a value into words
     * @param condition puts into words what a segment that is left out otherwise says, given the name it depends on, empty for
     *     its own values, and its text
     */
    public String described(UnaryOperator<String> value, BinaryOperator<String> condition) {
        StringBuilder out = new StringBuilder();
        for (Segment segment : segments) {
            StringBuilder text = new StringBuilder();
            segment.parts.forEach(part -> text.append(part.value ? value.apply(part.text) : part.text));
            out.append(segment.optional ? condition.apply(segment.condition, text.toString()) : text);
        }
        return out.toString();
    }

    private static boolean shown(Segment segment, Map<String, String> values) {
        if (!segment.optional) {
            return true;
        }
        if (!segment.condition.isEmpty()) {
            return !values.getOrDefault(segment.condition, "").isEmpty();
        }
        return segment.parts.stream().filter(Part::value)
                .noneMatch(part -> values.getOrDefault(part.text, "").isEmpty());
    }

    /**
     * Whether the text stands in the sentence, as it reads with all of its optional parts, with any two of them, or with none; a measured
     * value is no part of it.
     *
     * @param part in small letters
     */
    public boolean says(String part) {
        int count = segments.size();
        if (wording(index -> true).contains(part)) {
            return true;
        }
        for (int one = 0; one < count; one++) {
            for (int other = one; other < count; other++) {
                int first = one;
                int second = other;
                if (wording(index -> index == first || index == second).contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String wording(IntPredicate said) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).optional() || said.test(i)) {
                segments.get(i).parts().forEach(part -> text.append(part.value() ? APART : part.text()));
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
