package org.mingjing.screen;

import org.mingjing.texts.Characters;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;

/**
 * Reads the text of a cell character by character before any parser does: it holds no comment and nothing that cannot be
 * seen, its texts end where they seem to, and it is neither long nor nested deep.
 */
final class FeelBounds {

    private static final int CHARACTERS_MAX = 50_000;
    private static final int DEPTH_MAX = 12;
    private static final int VALUES_MAX = 2_000;
    private static final int OPERATORS_MAX = 200;
    private static final int PRODUCTS_MAX = 10;
    private static final int ALTERNATIVES_MAX = 12;
    private static final int SIGNS_TOGETHER_MAX = 6;
    private static final int DIGITS_MAX = 34;

    private static final String SIGNS = "()[]{},.:;<>=!?+-*/@_'";

    private final String text;
    private int at;
    private int depth;
    private int values = 1;
    private int operators;
    private int products;
    private int alternatives;
    private int signsTogether;

    private FeelBounds(String text) {
        this.text = text;
    }

    /** @throws Refused with a sentence about the first thing that no cell may hold; its line is of no meaning */
    static void require(String text) {
        if (text.length() > CHARACTERS_MAX) {
            throw new Refused(0, "screen.cell-long", CHARACTERS_MAX);
        }
        FeelBounds bounds = new FeelBounds(text);
        while (bounds.at < text.length()) {
            bounds.next(text.codePointAt(bounds.at));
        }
    }

    private void next(int c) {
        if (c == '"') {
            at = QuotedText.end(text, at, 0);
            signsTogether = 0;
        } else if (RuleWords.isWordPart(c)) {
            word();
            signsTogether = 0;
        } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            at++;
        } else {
            sign(c);
            at += Character.charCount(c);
        }
    }

    private void word() {
        int from = at;
        while (at < text.length() && RuleWords.isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String word = text.substring(from, at);
        if (word.charAt(0) >= '0' && word.charAt(0) <= '9' && word.length() > DIGITS_MAX) {
            throw new Refused(0, "screen.number-long", DIGITS_MAX);
        }
        switch (word) {
            case "and", "or", "in", "between" -> operator();
            case "if" -> alternative();
            default -> { }
        }
    }

    private void sign(int c) {
        if (text.startsWith("//", at) || text.startsWith("/*", at)) {
            throw new Refused(0, "screen.cell-comment");
        }
        if (text.startsWith("**", at)) {
            throw new Refused(0, "screen.power");
        }
        if (SIGNS.indexOf(c) < 0 && Names.unfit(Sentence.NOTHING, "x" + Character.toString(c) + "x").isPresent()) {
            throw new Refused(0, "screen.cell-sign", Characters.shown(c));
        }
        switch (c) {
            case '(', '[', '{' -> deeper();
            case ')', ']', '}' -> depth--;
            case ',' -> value();
            case '+', '-', '<', '>', '=' -> operator();
            case '*', '/' -> product();
            default -> { }
        }
        signsTogether = c == '-' || c == '+' || c == '!' ? signsTogether + 1 : 0;
        if (signsTogether > SIGNS_TOGETHER_MAX) {
            throw new Refused(0, "screen.signs-together", SIGNS_TOGETHER_MAX);
        }
    }

    private void deeper() {
        if (++depth > DEPTH_MAX) {
            throw new Refused(0, "screen.cell-too-deep", DEPTH_MAX);
        }
    }

    private void value() {
        if (++values > VALUES_MAX) {
            throw new Refused(0, "screen.cell-values", VALUES_MAX);
        }
    }

    private void operator() {
        if (++operators > OPERATORS_MAX) {
            throw new Refused(0, "screen.cell-operators", OPERATORS_MAX);
        }
    }

    private void product() {
        if (++products > PRODUCTS_MAX) {
            throw new Refused(0, "screen.cell-products", PRODUCTS_MAX);
        }
    }

    private void alternative() {
        if (++alternatives > ALTERNATIVES_MAX) {
            throw new Refused(0, "screen.cell-alternatives", ALTERNATIVES_MAX);
        }
    }
}
