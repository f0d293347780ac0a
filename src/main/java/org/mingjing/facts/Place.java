package org.mingjing.facts;

import org.mingjing.texts.Sentence;

/** Which value a sentence is about, such as {@code Field 'caseId'}; put into words only when there is something to say of it. */
@FunctionalInterface
interface Place {

    /** The name of some attribute, of which more cannot be said. */
    Place ATTRIBUTE_NAME = () -> Sentence.of("facts.attribute-name");

    /** The name of an attached file. */
    Place ATTACHMENT_NAME = () -> Sentence.of("facts.attachment-name");

    Sentence inWords();

    /** A field of the fact or entry itself. */
    static Place field(String name) {
        return () -> Sentence.of("facts.field", Faults.shown(name));
    }

    /** A field of an item of a list. @param item counted from 1 */
    static Place field(String name, int item, String list) {
        return () -> Sentence.of("facts.field-of-item", Faults.shown(name), item, list);
    }

    static Place attribute(String name) {
        return () -> Sentence.of("facts.attribute", Faults.shown(name));
    }
}
