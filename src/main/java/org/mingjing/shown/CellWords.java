package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjing.rules.DatedValue;
import org.mingjing.rules.Parameter;

/** Cells of tables and lines of examples as people read them: codes in words, parameters with their values. */
final class CellWords {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|[\\p{L}][\\p{L}\\p{Nd}]*");

    private final PageWords words;
    private final Map<String, Parameter> parameters;
    private final Set<String> used = new TreeSet<>();

    CellWords(PageWords words, List<Parameter> parameters) {
        this.words = words;
        this.parameters = parameters.stream().collect(Collectors.toMap(Parameter::name, one -> one, (one, other) -> one));
    }

    /** A cell in words. */
    String cell(String written) {
        if (written.equals("-")) {
            return words.zh("any");
        }
        return WORD.matcher(written).replaceAll(word -> Matcher.quoteReplacement(
                word.group(1) != null ? text(word.group(1)) : parameter(word.group())));
    }

    private String text(String code) {
        return code.isEmpty() ? "" : word(code);
    }

    private String word(String code) {
        if (words.knows(code)) {
            used.add(code);
        }
        return words.zh(code);
    }

    /** The codes that stand on the page in words. */
    Set<String> used() {
        return used;
    }

    private String parameter(String name) {
        Parameter parameter = parameters.get(name);
        return parameter == null ? name.equals("true") || name.equals("false") ? word(name) : name : values(parameter) + "\n（" + name + "）";
    }

    private static String values(Parameter parameter) {
        return parameter.verified().stream().map(DatedValue::written).distinct().collect(Collectors.joining(" → "));
    }

    /** A line of an example, word for word. */
    String line(String written) {
        List<String> out = new ArrayList<>();
        for (String word : written.split(" ")) {
            out.add(word(word));
        }
        return String.join(" ", out);
    }

    /** A value of a parameter with its unit. */
    String value(Parameter parameter, DatedValue value) {
        String unit = parameter.unit();
        return value.written().replace("\"", "") + (unit.isEmpty() ? "" : " " + words.zh(unit));
    }
}
