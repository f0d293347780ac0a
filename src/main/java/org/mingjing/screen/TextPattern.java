package org.mingjing.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pattern of {@code matches} may say: characters, classes, groups, alternatives, the two ends of the text, and
 * repetitions of which none stands inside another.
 */
final class TextPattern {

    private static final int CHARACTERS_MAX = 200;
    private static final int OPEN_REPETITIONS_MAX = 3;
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,2})(?:,(\\d{0,2}))?}");
    private static final String ESCAPED = "dDwWsStnr.\\|?*+()[]{}^$-";

    private final String text;
    private final Deque<boolean[]> groups = new ArrayDeque<>();
    private int at;
    private int open;
    /** Whether what was read last can be repeated, and whether it holds a repetition or a choice. */
    private boolean repeatable;
    private boolean manifold;

    private TextPattern(String text) {
        this.text = text;
        groups.push(new boolean[1]);
    }

    /** Why a pattern is refused, empty if it is not. @param text between the quotes, as FEEL reads it */
    static Optional<String> refused(String text) {
        if (text.length() > CHARACTERS_MAX) {
            return Optional.of("it has more than " + CHARACTERS_MAX + " characters");
        }
        TextPattern pattern = new TextPattern(text);
        Optional<String> fault = Optional.empty();
        while (pattern.at < text.length() && fault.isEmpty()) {
            fault = pattern.next();
        }
        return fault.isPresent() ? fault : pattern.groups.size() > 1 ? Optional.of("a '(' is not closed") : Optional.empty();
    }

    private Optional<String> next() {
        char c = text.charAt(at);
        switch (c) {
            case '(':
                return group();
            case ')':
                return groups.size() == 1 ? Optional.of("a ')' closes nothing") : closed();
            case '[':
                return characters();
            case '\\':
                return escaped();
            case '*', '+', '?', '{':
                return repetition();
            case '|':
                groups.peek()[0] = true;
                at++;
                repeatable = false;
                return Optional.empty();
            case '^', '$':
                at++;
                repeatable = false;
                return Optional.empty();
            default:
                at++;
                single();
                return c == '}' || c == ']' ? Optional.of("a '" + c + "' closes nothing") : Optional.empty();
        }
    }

    private void single() {
        repeatable = true;
        manifold = false;
    }

    private Optional<String> group() {
        if (text.startsWith("(?", at)) {
            return Optional.of("a group cannot begin with '?'");
        }
        groups.push(new boolean[1]);
        repeatable = false;
        at++;
        return Optional.empty();
    }

    private Optional<String> closed() {
        manifold = groups.pop()[0];
        groups.peek()[0] |= manifold;
        repeatable = true;
        at++;
        return Optional.empty();
    }

    private Optional<String> characters() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != ']') {
            if (text.charAt(end) == '[' || text.startsWith("&&", end)) {
                return Optional.of("a class of characters cannot hold '[' or '&&'");
            }
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return Optional.of("a '[' is not closed");
        }
        at = end + 1;
        single();
        return Optional.empty();
    }

    private Optional<String> escaped() {
        if (at + 1 >= text.length() || ESCAPED.indexOf(text.charAt(at + 1)) < 0) {
            return Optional.of("after '\\' can stand only one of " + ESCAPED);
        }
        at += 2;
        single();
        return Optional.empty();
    }

    private Optional<String> repetition() {
        Matcher counted = COUNTED.matcher(text).region(at, text.length());
        boolean braces = text.charAt(at) == '{';
        if (braces && !counted.lookingAt()) {
            return Optional.of("a '{' must be followed by a number below 100, such as {3} or {2,5}");
        }
        if (!repeatable) {
            return Optional.of("'" + text.charAt(at) + "' repeats nothing, or a repetition");
        }
        boolean many = text.charAt(at) == '*' || text.charAt(at) == '+' || braces;
        if (many && manifold) {
            return Optional.of("a repetition stands around another, or around a choice");
        }
        boolean fixed = braces && counted.group(2) == null;
        open += many && !fixed ? 1 : 0;
        groups.peek()[0] = true;
        repeatable = false;
        at = braces ? counted.end() : at + 1;
        return open > OPEN_REPETITIONS_MAX
                ? Optional.of("it has more than " + OPEN_REPETITIONS_MAX + " repetitions without a fixed number") : Optional.empty();
    }
}
