package org.mingjing.check;

/**
 * A place of a package where a name stands.
 *
 * @param allowed whether the place only lists the name among those that a column allows
 */
record NameUse(NameKind kind, String name, String file, int line, String place, boolean allowed) {

    /** The row or rule in which it stands, in which the same name more than once is one use. */
    String where() {
        return file + " " + place.replaceFirst(", column .*", "");
    }

    /** The place in a sentence. */
    String shown() {
        return file + (line > 0 ? ":" + line : "");
    }
}
