package org.mingjing.check;

import java.util.Collection;
import java.util.TreeSet;
import org.mingjing.texts.NearestName;

/** The end of a sentence about a name that is not known. */
final class Nearest {

    private Nearest() {}

    /** What may have been meant, and what is known. */
    static String sentence(String word, Collection<String> known) {
        return meant(word, known) + (known.isEmpty() ? "None is known." : "Known are " + Listed.of(new TreeSet<>(known)) + ".");
    }

    /** What may have been meant, with a blank at its end; empty if no known name is near. */
    static String meant(String word, Collection<String> known) {
        return NearestName.of(word, known).map(name -> "Did you mean '" + name + "'? ").orElse("");
    }
}
