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
import org.mingjing.texts.Sentence;

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
            return words.word("any");
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
        return words.word(code);
    }

    /** The codes that stand on the page in words. */
    Set<String> used() {
        return used;
    }

    private String parameter(String name) {
        Parameter parameter = parameters.get(name);
        return parameter == null ? name.equals("true") || name.equals("false") ? word(name) : name : values(parameter) + named(name);
    }

    private static String values(Parameter parameter) {
        return parameter.verified().stream().map(DatedValue::written).distinct().collect(Collectors.joining(" → "));
    }

    /** What comes after the values of a parameter. */
    private String named(String parameter) {
        return "\n" + words.said(Sentence.of("shown.named", parameter));
    }

    /** A length with its unit: of a number, a parameter, or whatever else a cell says. */
    String length(String written, String unit) {
        Parameter parameter = parameters.get(written);
        String counted = cell(unit);
        String said = counted.isEmpty() ? "" : " " + counted;
        return parameter == null ? cell(written) + said : values(parameter) + said + named(written);
    }

    /** A line of an example, word for word; a name before a colon is a word too. */
    String line(String written) {
        List<String> out = new ArrayList<>();
        for (String word : written.split(" ")) {
            boolean names = word.endsWith(":");
            String code = names ? word.substring(0, word.length() - 1) : word;
            if (words.knows(code)) {
                used.add(code);
            }
            out.add(words.wordInLine(code) + (names ? ":" : ""));
        }
        return String.join(" ", out);
    }

    /** A value of a parameter with its unit. */
    String value(Parameter parameter, DatedValue value) {
        String unit = parameter.unit();
        return value.written().replace("\"", "") + (unit.isEmpty() ? "" : " " + words.word(unit));
    }
}
