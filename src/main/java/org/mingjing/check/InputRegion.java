package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/** A part of the space of inputs, as the table analysis writes it, said column by column. */
final class InputRegion {

    /** Neighbouring texts come as an interval in the order of the alphabet. */
    private static final Pattern TEXTS = Pattern.compile("([\\[(]) \"(.*)\" \\.\\. \"(.*)\" ([])])");

    private InputRegion() {}

    /** @param values such as {@code [ "approve", [ 1 .. 5 ), - ]} */
    static Sentence sentence(String values, DmnTable table, XmlElement definitions) {
        List<String> parts = parts(values.substring(1, values.length() - 1).strip());
        List<Sentence> said = new ArrayList<>();
        for (int i = 0; i < parts.size() && i < table.inputs().size(); i++) {
            DmnTable.Column column = table.inputs().get(i);
            if (!parts.get(i).equals("-")) {
                said.add(Sentence.of("check.input-is", column.name(), shown(parts.get(i), ColumnType.of(column, definitions))));
            }
        }
        return said.isEmpty() ? Sentence.of("check.any-values") : Joined.by("check.and", said);
    }

    private static Sentence shown(String part, ColumnType type) {
        Matcher texts = TEXTS.matcher(part);
        if (!texts.matches()) {
            return Sentence.asItIs(part);
        }
        List<Sentence> within = type.values().stream()
                .filter(value -> value.compareTo(texts.group(2)) > (texts.group(1).equals("[") ? -1 : 0))
                .filter(value -> value.compareTo(texts.group(3)) < (texts.group(4).equals("]") ? 1 : 0))
                .map(value -> Sentence.asItIs('"' + value + '"'))
                .toList();
        return within.isEmpty() ? Sentence.asItIs(part) : Joined.by("check.or", within);
    }

    /** Splits at the commas outside quotes and brackets. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        boolean interval = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            boolean opens = !interval && (c == '[' || c == '(');
            boolean closes = interval && (c == ']' || c == ')');
            if (!quoted && (opens || closes)) {
                interval = opens;
            } else if (c == ',' && !quoted && !interval) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }
}
