package org.mingjing.shown;

import org.mingjing.rules.ExplanationTemplates.Message;
import org.mingjing.shown.Block.Both;

/** The sentence of a rule with all that it can say, and when it says what. */
final class SentenceWords {

    private final PageWords words;

    SentenceWords(PageWords words) {
        this.words = words;
    }

    Both of(Message message) {
        return new Both(
                message.zh().described(name -> "‹" + words.zh(name) + "›",
                        (name, text) -> "〔" + (name.isEmpty() ? "" : words.zh(name) + "：") + text.strip() + "〕"),
                message.zh() == message.en() ? "" : message.en().described(name -> "‹" + words.en(name) + "›",
                        (name, text) -> "[" + (name.isEmpty() ? "" : words.en(name) + ": ") + text.strip() + "]"));
    }
}
