package org.mingjing.author;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.facts.Attributes;
import org.mingjing.yaml.YamlMap;

/**
 * Attributes of a fact as a scenario writes them. What is in quotes is a text; otherwise a value is what it looks like:
 * true or false, a whole number, a decimal, a day, a day with a time of day, a list of texts, or a text.
 */
final class AttributeSection {

    private AttributeSection() {}

    static Attributes read(YamlMap section, ZoneId zone) {
        Map<String, Object> values = new TreeMap<>();
        for (String name : section.keysInOrder()) {
            values.put(name, section.isList(name)
                    ? section.texts(name)
                    : section.isQuoted(name) ? section.text(name, "") : typed(section.text(name, ""), zone));
        }
        return Attributes.of(values);
    }

    private static Object typed(String text, ZoneId zone) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("-?\\d{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.matches("-?\\d+\\.\\d+")) {
            return new BigDecimal(text);
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LineWords.day(text);
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:.*") ? new LineWords(text, zone).moment() : text;
    }
}
