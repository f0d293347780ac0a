package org.mingjing.rules;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a file of parameters, of which one value can be changed while all the rest stays as it is written. */
public final class ParameterText {

    private static final Pattern VALUE = Pattern.compile("(\\bvalue\\s*:\\s*)([^\\s,}#]+)");

    private ParameterText() {}

    /** The file with another number as the value that stands on the line. */
    public static String replaced(String text, int line, String number) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        Matcher value = VALUE.matcher(text).region(start, text.length());
        return value.find() ? text.substring(0, value.start(2)) + number + text.substring(value.end(2)) : text;
    }
}
