package org.mingjing.engine.reference;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of rule authors that Drools has for itself too. {@code before($other)} would be read as its comparison of events, so
 * it is handed over as {@code precedes($other)}, which means the same. The stored text stays as it is, line for line.
 */
final class OwnWords {

    /** A text in quotes, which is passed over, or a word where a condition or a part of one begins. */
    private static final Pattern WORD =
            Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|(?<=[(,&|!:])(\\s*)(before|after)(?=\\s*\\()");

    private static final Map<String, String> OTHERWISE = Map.of("before", "precedes", "after", "follows");

    private OwnWords() {}

    static String qualified(String drl) {
        Matcher word = WORD.matcher(drl);
        StringBuilder out = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(out, Matcher.quoteReplacement(
                    word.group(2) == null ? word.group() : word.group(1) + OTHERWISE.get(word.group(2))));
        }
        return word.appendTail(out).toString();
    }
}
