package org.mingjing.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;

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
    static Optional<Sentence> refused(String text) {
        if (text.length() > CHARACTERS_MAX) {
            return fault("screen.matches-long", CHARACTERS_MAX);
        }
        TextPattern pattern = new TextPattern(text);
        Optional<Sentence> fault = Optional.empty();
        while (pattern.at < text.length() && fault.isEmpty()) {
            fault = pattern.next();
        }
        return fault.isPresent() ? fault : pattern.groups.size() > 1 ? fault("screen.matches-unclosed", "(") : Optional.empty();
    }

    private Optional<Sentence> next() {
        char c = text.charAt(at);
        switch (c) {
            case '(':
                return group();
            case ')':
                return groups.size() == 1 ? fault("screen.matches-closes-nothing", ")") : closed();
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
                return c == '}' || c == ']' ? fault("screen.matches-closes-nothing", c) : Optional.empty();
        }
    }

    private static Optional<Sentence> fault(String key, Object... arguments) {
        return Optional.of(Sentence.of(key, arguments));
    }

    private void single() {
        repeatable = true;
        manifold = false;
    }

    private Optional<Sentence> group() {
        if (text.startsWith("(?", at)) {
            return fault("screen.matches-group");
        }
        groups.push(new boolean[1]);
        repeatable = false;
        at++;
        return Optional.empty();
    }

    private Optional<Sentence> closed() {
        manifold = groups.pop()[0];
        groups.peek()[0] |= manifold;
        repeatable = true;
        at++;
        return Optional.empty();
    }

    private Optional<Sentence> characters() {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != ']') {
            if (text.charAt(end) == '[' || text.startsWith("&&", end)) {
                return fault("screen.matches-class");
            }
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            return fault("screen.matches-unclosed", "[");
        }
        at = end + 1;
        single();
        return Optional.empty();
    }

    private Optional<Sentence> escaped() {
        if (at + 1 >= text.length() || ESCAPED.indexOf(text.charAt(at + 1)) < 0) {
            return fault("screen.matches-escape", ESCAPED);
        }
        at += 2;
        single();
        return Optional.empty();
    }

    private Optional<Sentence> repetition() {
        Matcher counted = COUNTED.matcher(text).region(at, text.length());
        boolean braces = text.charAt(at) == '{';
        if (braces && !counted.lookingAt()) {
            return fault("screen.matches-brace", "{", "{3}", "{2,5}");
        }
        if (!repeatable) {
            return fault("screen.matches-repeats-nothing", text.charAt(at));
        }
        boolean many = text.charAt(at) == '*' || text.charAt(at) == '+' || braces;
        if (many && manifold) {
            return fault("screen.matches-nested");
        }
        boolean fixed = braces && counted.group(2) == null;
        open += many && !fixed ? 1 : 0;
        groups.peek()[0] = true;
        repeatable = false;
        at = braces ? counted.end() : at + 1;
        return open > OPEN_REPETITIONS_MAX
                ? fault("screen.matches-repetitions", OPEN_REPETITIONS_MAX) : Optional.empty();
    }
}
