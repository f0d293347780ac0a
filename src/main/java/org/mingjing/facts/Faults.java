package org.mingjing.facts;

import java.util.List;

/** Sentences about what is wrong, made one text whose length does not grow with the fault. */
public final class Faults {

    private static final int SENTENCES_MAX = 20;
    private static final int SENTENCE_CHARS_MAX = 500;
    private static final int VALUE_CHARS_MAX = 100;

    private Faults() {}

    /** The sentences one after the other; of very many the first, and how many more there are. */
    public static String joined(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size() && i < SENTENCES_MAX; i++) {
            text.append(i == 0 ? "" : " ").append(cut(sentences.get(i), SENTENCE_CHARS_MAX));
        }
        return sentences.size() <= SENTENCES_MAX ? text.toString()
                : text.append(" There are ").append(sentences.size() - SENTENCES_MAX).append(" more faults.").toString();
    }

    /** A value as a sentence shows it: cut if it is long. */
    public static String shown(Object value) {
        return cut(String.valueOf(value), VALUE_CHARS_MAX);
    }

    /** As {@link #shown(Object)}, with another greatest length. */
    public static String shown(String text, int charsMax) {
        return cut(text, charsMax);
    }

    private static String cut(String text, int charsMax) {
        if (text.length() <= charsMax) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(charsMax - 1)) ? charsMax - 1 : charsMax;
        return text.substring(0, end) + "…";
    }
}
