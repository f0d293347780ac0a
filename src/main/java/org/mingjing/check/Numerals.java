package org.mingjing.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;

/** How numbers are written in tables: digits with a decimal point. */
final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(0|[1-9]\\d*)?(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("(?<![\\w.\"])\\d{1,3}(,\\d{3})+(?![\\w.\"])");

    private Numerals() {}

    static boolean isNumber(String written) {
        return NUMBER.matcher(written).matches() && written.matches(".*\\d.*");
    }

    /** What is wrong if a cell of numbers writes one with separators, empty if it does not. */
    static Optional<Sentence> grouped(String cell) {
        Matcher grouped = GROUPED.matcher(cell);
        return grouped.find()
                ? Optional.of(Sentence.of("check.number-grouped", grouped.group(), grouped.group().replace(",", "")))
                : Optional.empty();
    }
}
