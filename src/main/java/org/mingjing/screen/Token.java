package org.mingjing.screen;

import org.mingjing.texts.Sentence;

/** A word or sign of an expression, with the line it stands on. */
record Token(Kind kind, String text, int line) {

    enum Kind { NAME, VARIABLE, NUMBER, TEXT, SIGN, END }

    boolean is(String sign) {
        return kind != Kind.TEXT && text.equals(sign);
    }

    /** The token as a reader of the file sees it. */
    Sentence shown() {
        return kind == Kind.END ? Sentence.of("screen.the-end") : Sentence.of("texts.quoted", text);
    }
}
