package org.mingjing.facts;

import java.util.Random;

/** Texts of every kind a source may send: quotes, controls, Chinese, characters outside the basic plane. */
final class RandomTexts {

    private static final String[] PIECES = {
        "a", "Z", "0", " ", "\"", "\\", "/", "\b", "\f", "\n", "\r", "\t", "\u0001", "\u001f", "\u007f", "\u0080", "é",
        "e\u0301", "明", "镜", "\u2028", "\ud7ff", "\ue000", "\ufeff", "\uffff", "\ud83d\ude00", "\ud840\udc00", "\udbff\udfff"
    };

    private final Random random;

    RandomTexts(Random random) {
        this.random = random;
    }

    /** A text of up to eight characters, sometimes empty. */
    String any() {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(9); left > 0; left--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /** A text with at least one character. */
    String some() {
        return PIECES[random.nextInt(PIECES.length)] + any();
    }
}
