package org.mingjing.facts;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.texts.Sentence;

/** Sentences about what is wrong with one record, of which neither the number nor what they show grows with the fault. */
public final class Faults {

    private static final int SENTENCES_MAX = 20;
    private static final int VALUE_CHARS_MAX = 100;

    private Faults() {}

    /** The sentences one after the other; of very many the first, and how many more there are. */
    public static Sentence inARow(List<Sentence> faults) {
        if (faults.size() <= SENTENCES_MAX) {
            return Sentence.inARow(faults);
        }
        List<Sentence> first = new ArrayList<>(faults.subList(0, SENTENCES_MAX));
        first.add(Sentence.of("facts.more-faults", faults.size() - SENTENCES_MAX));
        return Sentence.inARow(first);
    }

    /** A value as a sentence shows it: cut if it is long. */
    public static String shown(Object value) {
        return shown(String.valueOf(value), VALUE_CHARS_MAX);
    }

    /** As {@link #shown(Object)}, with another greatest length. */
    public static String shown(String text, int charsMax) {
        if (text.length() <= charsMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(charsMax - 1)) ? charsMax - 1 : charsMax;
        return text.substring(0, end) + "…";
    }
}
