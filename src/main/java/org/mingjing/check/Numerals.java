package org.mingjing.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How numbers are written in tables: digits with a decimal point. */
final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(0|[1-9]\\d*)?(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED = Pattern.compile("(?<![\\w.\"])\\d{1,3}(,\\d{3})+(?![\\w.\"])");

    private Numerals() {}

    static boolean isNumber(String written) {
        return NUMBER.matcher(written).matches() && written.matches(".*\\d.*");
    }

    static String fault(String written) {
        return "'" + written + "' is not a number as tables write it; write digits with a decimal point, such as 1000 or 0.5.";
    }

    /** What is wrong if a cell of numbers writes one with separators, empty if it does not. */
    static String grouped(String cell) {
        Matcher grouped = GROUPED.matcher(cell);
        return grouped.find()
                ? "'" + grouped.group() + "' is read as a list, not as one number; write "
                        + grouped.group().replace(",", "") + ", or with a blank after each comma if a list is meant."
                : "";
    }
}
