package org.mingjing.check;

/**
 * What a name is the name of.
 *
 * @param words as sentences say it
 */
record NameKind(String words) {

    static final NameKind STEP = new NameKind("step");
    static final NameKind PHASE = new NameKind("phase");
    static final NameKind ROLE = new NameKind("role");
    static final NameKind ATTRIBUTE = new NameKind("attribute");
    static final NameKind SOURCE = new NameKind("source");
    static final NameKind POWER = new NameKind("power");
    static final NameKind PARAMETER = new NameKind("parameter");

    /** Values of an attribute, such as the special procedures of a step. */
    static NameKind valueOf(String attribute) {
        return new NameKind("value of '" + plain(attribute) + "'");
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
