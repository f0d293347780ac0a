package org.mingjing.screen;

import org.mingjing.texts.Characters;

/** A text in quotes: it ends on its line, and holds what it shows. Only a quote and a backslash are written with another. */
final class QuotedText {

    private static final String ESCAPED = "\"\\";

    private QuotedText() {}

    /**
     * @param from where the opening quote stands
     * @param line line of the file, for messages
     * @return where the text has ended, after its closing quote
     * @throws Refused if it does not end on its line or holds what no text may
     */
    static int end(String text, int from, int line) {
        char quote = text.charAt(from);
        int close = quote == '\'' ? text.indexOf(quote, from + 1) : -1;
        // Drools puts such a text into double quotes; one that holds neither of these signs stays what it was.
        if (close > 0 && text.substring(from, close).matches("(?s).*[\"\\\\].*")) {
            throw new Refused(line, "screen.single-quotes");
        }
        int end = from + 1;
        while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end += text.charAt(end) == '\\' ? escape(text, end, line) : 1;
        }
        if (end >= text.length() || text.charAt(end) != quote) {
            throw new Refused(line, "screen.text-open", quote);
        }
        Characters.firstUnfit(' ' + text.substring(from, end)).ifPresent(unfit -> {
            throw new Refused(line, unfit.sentence());
        });
        return end + 1;
    }

    private static int escape(String text, int at, int line) {
        char escaped = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (escaped == 'u') {
            throw new Refused(line, "screen.no-escape");
        }
        if (ESCAPED.indexOf(escaped) < 0) {
            throw new Refused(line, "screen.text-escape");
        }
        return 2;
    }
}
