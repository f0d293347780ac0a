package org.mingjing.check;

import org.mingjing.texts.Sentence;

/**
 * A place of a package where a name stands.
 *
 * @param within the row or rule in which it stands, in which the same name more than once is one use
 * @param allowed whether the place only lists the name among those that a column allows
 */
record NameUse(NameKind kind, String name, String file, int line, Sentence place, Sentence within, boolean allowed) {

    /** The place in a sentence. */
    Sentence shown() {
        return line > 0 ? Sentence.of("check.file-and-line", file, line) : Sentence.asItIs(file);
    }
}
