package org.mingjing.screen;

import org.mingjing.texts.Characters;

/**
 * Reads a rule file character by character before any parser does. What remains for them is code without comments, of
 * plain letters, digits and signs, and texts in quotes in which nothing is written in another way than it reads; nothing
 * is nested deep, and nothing is long.
 */
public final class DrlText {

    private static final int CHARACTERS_MAX = 500_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    private final StringBuilder code;
    private final DrlBounds bounds = new DrlBounds();
    private int at;
    private int line = 1;

    private DrlText(String text) {
        this.text = text;
        this.code = new StringBuilder(text);
    }

    /**
     * The text with blanks in place of its comments, line for line and column for column the same: what the parsers and
     * the compiler get to see.
     *
     * @throws Refused at the first thing that no rule file may hold
     */
    static String code(String text) {
        if (text.length() > CHARACTERS_MAX) {
            throw new Refused(0, "screen.file-long", CHARACTERS_MAX);
        }
        return new DrlText(text).read();
    }

    /** As {@link #code}, for a text that has been screened. */
    public static String screened(String text) {
        try {
            return code(text);
        } catch (Refused e) {
            return text;
        }
    }

    private String read() {
        if (text.indexOf(BYTE_ORDER_MARK) == 0) {
            blank(0, 1);
            at = 1;
        }
        while (at < text.length()) {
            next(text.charAt(at));
        }
        return code.toString();
    }

    private void next(char c) {
        if (c == '\n') {
            line++;
            at++;
        } else if (c == ' ' || c == '\t' || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            comment(endOfLine());
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            if (end < 0) {
                throw new Refused(line, "screen.comment-open");
            }
            comment(end + 2);
        } else if (c == '"' || c == '\'') {
            int end = QuotedText.end(text, at, line);
            bounds.quoted(end - at, line);
            at = end;
        } else if (RuleWords.isWordPart(text.codePointAt(at))) {
            word();
        } else {
            sign(c);
        }
    }

    private int endOfLine() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void comment(int end) {
        String comment = text.substring(at, end);
        // To the Java compiler such an escape is the character itself, wherever it stands.
        if (comment.contains("\\u")) {
            throw new Refused(line, "screen.no-escape");
        }
        blank(at, end);
        line += (int) comment.chars().filter(c -> c == '\n').count();
        at = end;
    }

    private void blank(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            code.setCharAt(i, c == '\n' || c == '\r' ? c : ' ');
        }
    }

    private void word() {
        int from = at;
        while (at < text.length() && RuleWords.isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        bounds.word(text.substring(from, at), line);
    }

    private void sign(char c) {
        if (text.startsWith("\\u", at)) {
            throw new Refused(line, "screen.no-escape");
        }
        if (c <= ' ' || c >= 0x7F || c == '\\' || c == '`') {
            throw new Refused(line, "screen.sign-unfit", Characters.shown(text.codePointAt(at)));
        }
        bounds.sign(c, line);
        at++;
    }
}
