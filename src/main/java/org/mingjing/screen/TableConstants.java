package org.mingjing.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that the cells of a table file write for constants, and the file with the constants in their place. What comes of
 * it is a table like any other: it goes through the screen and to the compiler as if somebody had written the values.
 */
public final class TableConstants {

    /** Words that a cell may write anyway, so that none of them can be the name of a constant. */
    public static final Set<String> RESERVED = reserved();

    // Text in quotes is passed over as a whole, and so is a sign written as an entity.
    private static final Pattern WORD = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"?|&quot;.*?(?:&quot;|$)|&#?\\w+;|(?<![\\p{L}\\p{Nd}_.])\\p{L}[\\p{L}\\p{Nd}_]*",
            Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("(?:<(?:[\\w.-]+:)?(input|output)Entry\\b[^>]*>\\s*<(?:[\\w.-]+:)?text\\b[^>/]*>)([^<]*)(?=<)");

    private TableConstants() {}

    /**
     * A name in a cell.
     *
     * @param line line it stands on, counted from 1
     */
    public record Use(String name, int line) {}

    /** The names that cells write outside quotes, other than the words of the language, in the order of the file. */
    public static List<Use> names(String text) {
        List<Use> names = new ArrayList<>();
        Matcher cell = CELL.matcher(text);
        int line = 1;
        int counted = 0;
        while (cell.find()) {
            Matcher word = WORD.matcher(cell.group(2));
            while (word.find()) {
                if (isName(word.group()) && !RESERVED.contains(word.group())) {
                    int at = cell.start(2) + word.start();
                    line += (int) text.substring(counted, at).chars().filter(c -> c == '\n').count();
                    counted = at;
                    names.add(new Use(word.group(), line));
                }
            }
        }
        return names;
    }

    /** The file with these values in place of their names. @param values as a cell writes them, by name */
    public static String replaced(String text, Map<String, String> values) {
        return CELL.matcher(text).replaceAll(cell -> {
            String before = text.substring(cell.start(), cell.start(2));
            return Matcher.quoteReplacement(before + WORD.matcher(cell.group(2)).replaceAll(word ->
                    Matcher.quoteReplacement(values.containsKey(word.group()) && isName(word.group())
                            ? escaped(values.get(word.group())) : word.group())));
        });
    }

    private static boolean isName(String word) {
        return Character.isLetter(word.codePointAt(0));
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static Set<String> reserved() {
        Set<String> words = new HashSet<>(Set.of("and", "or", "in", "between", "if", "then", "else", "for", "return", "some", "every",
                "satisfies", "instance", "of", "true", "false", "null", "function", "external"));
        TableFunctions.ALLOWED.forEach(function -> words.addAll(Arrays.asList(function.split(" "))));
        return Set.copyOf(words);
    }
}
