package org.mingjing.check;

import org.mingjing.texts.Sentence;

/**
 * What a name is the name of.
 *
 * @param words as sentences say it
 */
record NameKind(Sentence words) {

    static final NameKind STEP = new NameKind(Sentence.of("check.name-step"));
    static final NameKind PHASE = new NameKind(Sentence.of("check.name-phase"));
    static final NameKind ROLE = new NameKind(Sentence.of("check.name-role"));
    static final NameKind ATTRIBUTE = new NameKind(Sentence.of("check.name-attribute"));
    static final NameKind SOURCE = new NameKind(Sentence.of("check.name-source"));
    static final NameKind POWER = new NameKind(Sentence.of("check.name-power"));
    static final NameKind PARAMETER = new NameKind(Sentence.of("check.name-parameter"));

    /** Values of an attribute, such as the special procedures of a step. */
    static NameKind valueOf(String attribute) {
        return new NameKind(Sentence.of("check.name-value-of", plain(attribute)));
    }

    /** Whether examples of the package's cases should have each name of the kind. */
    boolean isOfExamples() {
        return this == STEP || this == PHASE || this == ROLE || this == ATTRIBUTE;
    }

    /** The name of an attribute, which tables may ask without the prefix of those of the case. */
    static String plain(String attribute) {
        return attribute.startsWith("case.") ? attribute.substring("case.".length()) : attribute;
    }
}
