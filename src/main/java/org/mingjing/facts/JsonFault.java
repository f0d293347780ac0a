package org.mingjing.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in the words of this program why a text is no JSON that can be taken. */
public final class JsonFault {

    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate .*?[\"'](.*)[\"']", Pattern.DOTALL);

    private JsonFault() {}

    /** The end of a sentence that begins with what is no valid JSON and a colon. */
    public static String reason(JacksonException e) {
        String message = String.valueOf(e.getOriginalMessage());
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.find()) {
            return "the field '" + Faults.shown(duplicate.group(1)) + "' is given twice; keep one of them.";
        }
        if (message.startsWith("Trailing token")) {
            return "more text stands after the object; write one object a line.";
        }
        if (e instanceof StreamConstraintsException) {
            return tooMuch(message);
        }
        if (e instanceof UnexpectedEndOfInputException || message.startsWith("Unexpected end")) {
            return "it breaks off before its end.";
        }
        return "what stands at character " + Math.max(1, character(e)) + " does not belong there.";
    }

    private static String tooMuch(String message) {
        if (message.contains("nesting")) {
            return "lists and objects stand within each other more than 500 deep.";
        }
        return message.contains("umber") ? "a number has more than 1000 digits." : "a text or a name is too long.";
    }

    private static long character(JacksonException e) {
        if (e.getLocation() == null) {
            return 1;
        }
        long character = e.getLocation().getCharOffset();
        return character >= 0 ? character : e.getLocation().getByteOffset();
    }
}
