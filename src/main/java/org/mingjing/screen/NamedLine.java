package org.mingjing.screen;

import org.mingjing.texts.Sentence;

/** A name and the line it stands on, counted from 1. */
public record NamedLine(String name, int line) {

    /** As messages name it, if it is a rule. */
    public Sentence shownAsRule() {
        return Sentence.of("screen.place-rule", name);
    }
}
