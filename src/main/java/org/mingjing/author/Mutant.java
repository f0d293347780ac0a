package org.mingjing.author;

import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/**
 * A package with one of its tables or rules made wrong in one place.
 *
 * @param file table or rule file
 * @param line line of the place
 * @param place row and column, or rule, pattern and condition, as messages name them
 * @param change what was made of it
 * @param whole whether the row, the pattern or the condition was taken away altogether
 * @param rules the package so changed
 */
public record Mutant(String file, int line, String place, Sentence change, boolean whole, RulePackage rules) {

    /** Where it is and what was made of it, on one line. */
    public Sentence shown() {
        return Sentence.of("author.mutant", file, line, place, change);
    }

    @Override
    public String toString() {
        return shown().toString();
    }
}
