package org.mingjing.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** Says things to the person at the terminal in their language, each on a line of its own. */
record Voice(Language language, PrintWriter to) {

    private static final int LABEL_COLUMNS = 12;

    /** Says the message of the key. @param arguments what its parameters hold */
    void say(String key, Object... arguments) {
        say(Sentence.of(key, arguments));
    }

    void say(Sentence sentence) {
        to.println(sentence.in(language));
    }

    /** Says it with so many blanks before it. */
    void indented(int columns, Sentence sentence) {
        to.println(" ".repeat(columns) + sentence.in(language));
    }

    /** A line of a summary: what is counted, and how many there are. */
    void count(String label, long number) {
        to.println(counted(label, number));
    }

    /** Likewise, and what there is to know of it. */
    void count(String label, long number, Sentence more) {
        to.println(counted(label, number) + "   " + more.in(language));
    }

    /** A line of a summary that counts nothing. */
    void line(String label, Sentence what) {
        to.println(padded(label) + what.in(language));
    }

    private String counted(String label, long number) {
        return padded(label) + String.format(Locale.ROOT, "%,10d", number);
    }

    private String padded(String label) {
        String text = Sentence.of(label).in(language);
        return text + " ".repeat(Math.max(0, LABEL_COLUMNS - columns(text)));
    }

    // On a terminal a Chinese character is as wide as two others.
    private static int columns(String text) {
        return text.codePoints().map(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN ? 2 : 1).sum();
    }
}
