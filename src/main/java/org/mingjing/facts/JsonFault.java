package org.mingjing.facts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in the words of this program why a text is no JSON that can be taken. */
public final class JsonFault {

    private static final int DEPTH_MAX = 500;
    private static final int DIGITS_MAX = 1_000;
    private static final Pattern DUPLICATE = Pattern.compile("^Duplicate .*?[\"'](.*)[\"']", Pattern.DOTALL);

    private JsonFault() {}

    /** The end of a sentence that begins with what is no valid JSON and a colon. @param utf8 what was read */
    public static Sentence reason(JacksonException e, byte[] utf8) {
        String message = String.valueOf(e.getOriginalMessage());
        Matcher duplicate = DUPLICATE.matcher(message);
        if (duplicate.find()) {
            return twice(duplicate.group(1));
        }
        if (e instanceof StreamConstraintsException) {
            return tooMuch(message);
        }
        if (e instanceof UnexpectedEndOfInputException || message.contains("end-of-input")) {
            return Sentence.of("facts.json-breaks-off");
        }
        return Sentence.of("facts.json-misplaced", Math.max(1, character(e.getLocation(), utf8)));
    }

    /** As {@link #reason}, of a field that stands there a second time. */
    static Sentence twice(String name) {
        return Sentence.of("facts.json-twice", Faults.shown(name));
    }

    private static Sentence tooMuch(String message) {
        if (message.contains("nesting")) {
            return Sentence.of("facts.json-too-deep", DEPTH_MAX);
        }
        return message.contains("umber") ? Sentence.of("facts.json-long-number", DIGITS_MAX) : Sentence.of("facts.json-long-text");
    }

    /** How many characters stand before the fault, as an editor counts them. */
    private static long character(TokenStreamLocation at, byte[] utf8) {
        if (at == null) {
            return 0;
        }
        long bytes = at.getByteOffset();
        return bytes < 0 ? at.getCharOffset()
                : new String(utf8, 0, (int) Math.min(bytes, utf8.length), StandardCharsets.UTF_8).length();
    }
}
